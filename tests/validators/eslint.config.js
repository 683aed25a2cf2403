// What the theme's modules are held to. Names of the browser that they use are listed: any other is a slip.
const names = (list) => Object.fromEntries(list.split(' ').map((name) => [name, 'readonly']))

const MARKUP = 'Markup is not made of text: use textContent, a template, or append.'
const markup = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'write', 'writeln', 'srcdoc']

export default [
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      ecmaVersion: 2024,
      sourceType: 'module',
      globals: names(
        'addEventListener caches clearTimeout console document DOMParser dispatchEvent Event history Image ' +
        'localStorage location matchMedia navigator Option performance print sessionStorage setTimeout URL ' +
        'URLSearchParams',
      ),
    },
    rules: {
      'no-restricted-properties': ['error', ...markup.map((property) => ({ property, message: MARKUP }))],
      'no-restricted-globals': ['error', 'eval', 'Function'],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-undef': 'error',
      'no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      'no-unused-private-class-members': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'eqeqeq': 'error',
      'no-console': 'error',
      'no-debugger': 'error',
      'no-dupe-keys': 'error',
      'no-unreachable': 'error',
      'no-self-assign': 'error',
      'no-const-assign': 'error',
      'no-fallthrough': 'error',
      'no-redeclare': 'error',
      'no-shadow-restricted-names': 'error',
    },
  },
  {
    files: ['**/sw.js'],
    languageOptions: {
      sourceType: 'script',
      globals: names('addEventListener caches clients fetch registration Response skipWaiting URL'),
    },
  },
]
