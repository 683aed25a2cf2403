{#- The one script of every page. In: the modules below, each a file of its own. Out: all of them in one
   file, so that a first visit asks once; each between braces, so that its names are its own. One whose
   partial a page does not have does nothing there. -#}
{% for part in ["scheme", "tools", "back", "fresh", "kept", "offline"] -%}
{
{% include "js/" ~ part ~ ".js" %}
}
{% endfor %}
