"""A template of the theme as one function of Python that is quick to run. In: what Jinja has parsed. Out: the code, which draws what Jinja's own would.

- A partial's own lines stand in place of its `include`, in a scope of their own.
- What is drawn is gathered in a list, and handed on once; Jinja hands on piece after piece, through
  every template that extends another.
- `a.b` is Python's own. Where there is none, Jinja asks for `a["b"]` next, and then draws nothing.
  This code raises AttributeError instead, and the page has to be drawn with that of `CarefulCompiler`.
"""

from collections.abc import Sequence
from keyword import iskeyword
from typing import Any

from jinja2 import Environment, TemplateNotFound, nodes
from jinja2.compiler import CodeGenerator, Frame, optimizeconst
from jinja2.idtracking import VAR_LOAD_ALIAS, VAR_LOAD_RESOLVE
from jinja2.visitor import NodeTransformer

from generator.typeset.drawn_once import KEPT, WAY, follows_from_its_key

ESCAPES = frozenset({"e", "escape"})

PRINTED = "printed"
"""Our name among the filters for an escape whose result goes straight onto the page."""

ASKING = frozenset({"defined", "undefined", "default", "d"})
"""Tests and filters of what need not be there."""

VARIED = frozenset({"view", "config"})
"""What is of another kind on another page, or in another newsroom."""

FREE = frozenset({"page", "config"})
"""What has something in it in which anything may be: `page.meta`, `config.extra`."""

DRAWN = "drawn"
"""The list in which what is drawn is gathered; none of Jinja's own names is spelt like it."""


class Compiler(CodeGenerator):
    """Writes the code of a template."""

    careful = False
    _names: Sequence[str] = ()

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: D102, N802 # Jinja's own
        whole = _Inlining(self.environment, (self.name or "",)).visit(node)
        super().visit_Template(whole, frame)

    def enter_frame(self, frame: Frame) -> None:
        """Begin a scope. That of a template or a block begins with the list, that of a block with the names in it as well: each is looked up once."""
        if _outermost(frame):
            self.writeline(f"{DRAWN} = []")
            frame.buffer = DRAWN
        if frame.block_frame and frame.block:
            self._names = _names_in(self.blocks[frame.block])
            for name in self._names:
                self.writeline(f"n_{name} = resolve({name!r})")
        elif frame.toplevel:
            self._names = []
        if self.get_resolve_func() == "resolve":
            frame.symbols.loads.update(
                (target, (VAR_LOAD_ALIAS, f"n_{name}"))
                for target, (action, name) in frame.symbols.loads.items()
                if action == VAR_LOAD_RESOLVE and name in self._names
            )
        super().enter_frame(frame)

    def leave_frame(self, frame: Frame, with_python_scope: bool = False) -> None:  # noqa: FBT001, FBT002 # Jinja's own
        """End a scope; with the outermost, all of it is handed on."""
        super().leave_frame(frame, with_python_scope)
        if _outermost(frame):
            self.writeline(f"yield concat({DRAWN})")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if not _is_text(node, frame, finalize):
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if not _is_text(node, frame, finalize):
            super()._output_child_post(node, frame, finalize)

    @optimizeconst
    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 # Jinja's name
        """Write an attribute as Python has it, unless what it is asked of may well lack it."""
        if self.careful or iskeyword(node.attr) or _may_lack(node.node):
            super().visit_Getattr(node, frame)
        else:
            self.write("(")
            self.visit(node.node, frame)
            self.write(f").{node.attr}")

    def visit_With(self, node: nodes.With, frame: Frame) -> None:  # noqa: N802 # Jinja's name
        """Write a `with`; of a part that is the same on many pages, code that looks first whether it was drawn."""
        part = getattr(node, "part", None)
        if part is None or frame.buffer is None:
            super().visit_With(node, frame)
            return
        key, html = self.temporary_identifier(), self.temporary_identifier()
        self.writeline(f"{key} = context.key_of({part!r}, ", node)
        self.visit(node.values[0], frame)
        self.write(")")
        self.writeline(f"{html} = context.drawn_before({key})")
        self.writeline(f"if {html} is None:")
        self.indent()
        inner, body = frame.inner(), nodes.Scope(node.body, lineno=node.lineno)
        inner.symbols.analyze_node(body)
        self.enter_frame(inner)
        self.buffer(inner)
        self.blockvisit(node.body, inner)
        self.writeline(f"{html} = context.drawn({key}, concat({inner.buffer}))")
        self.leave_frame(inner)
        self.outdent()
        self.writeline(f"{frame.buffer}.append({html})")

    def visit_Filter(self, node: nodes.Filter, frame: Frame) -> None:  # noqa: D102, N802 # Jinja's own
        self._asking(super().visit_Filter, node, frame)

    def visit_Test(self, node: nodes.Test, frame: Frame) -> None:  # noqa: D102, N802 # Jinja's own
        self._asking(super().visit_Test, node, frame)

    def _asking(self, visit: Any, node: nodes.Filter | nodes.Test, frame: Frame) -> None:
        before, self.careful = self.careful, self.careful or node.name in ASKING
        visit(node, frame)
        self.careful = before


class CarefulCompiler(Compiler):
    """Writes the code that draws any page."""

    careful = True


def _outermost(frame: Frame) -> bool:
    return frame.toplevel or frame.block_frame


def _may_lack(owner: nodes.Expr) -> bool:
    """Whether something of which a theme asks an attribute is often one without it: a view, a dictionary."""
    if isinstance(owner, nodes.Getattr):
        return isinstance(owner.node, nodes.Name) and owner.node.name in FREE
    if isinstance(owner, nodes.Name):
        return owner.name in VARIED
    return isinstance(owner, (nodes.Call, nodes.Const))


def _names_in(block: nodes.Block) -> list[str]:
    return sorted({name.name for name in block.find_all(nodes.Name) if name.ctx == "load"})


def _is_text(node: nodes.Expr, frame: Frame, finalize: Any) -> bool:
    """Whether what an expression comes to is a text already."""
    plain = not (frame.eval_ctx.volatile or frame.eval_ctx.autoescape or finalize.src)
    return plain and isinstance(node, nodes.Filter) and node.name in {PRINTED, WAY}


class _Inlining(NodeTransformer):
    """Puts partials in the place of their includes; `within` are the names of those we are in. What is `captured` goes into a variable, and not onto the page."""

    def __init__(
        self, environment: Environment, within: tuple[str, ...], *, captured: bool = False
    ) -> None:
        self.environment = environment
        self.within = within
        self.captured = captured

    def visit_Include(self, node: nodes.Include) -> nodes.Node:  # noqa: N802 # Jinja's name
        name = node.template.value if isinstance(node.template, nodes.Const) else None
        if not isinstance(name, str) or not node.with_context or name in self.within:
            return node
        partial = self._parsed(name)
        if partial is None or partial.find(nodes.Extends) or partial.find(nodes.Block):
            return node
        within = (*self.within, name)
        inner = _Inlining(self.environment, within, captured=self.captured).visit(partial)
        return nodes.Scope(inner.body, lineno=node.lineno)

    def _capture(self, node: nodes.Node) -> nodes.Node:
        before, self.captured = self.captured, True
        self.generic_visit(node)
        self.captured = before
        return node

    visit_AssignBlock = visit_FilterBlock = _capture  # noqa: N815 # Jinja's names
    visit_Macro = visit_CallBlock = _capture  # noqa: N815 # Jinja's names

    def visit_With(self, node: nodes.With) -> nodes.Node:  # noqa: N802 # Jinja's name
        """Note of a marked part where it stands, if it follows from its key."""
        self.generic_visit(node)
        names = [target.name for target in node.targets if isinstance(target, nodes.Name)]
        if names == [KEPT] and follows_from_its_key(node, self.environment):
            node.part = f"{self.within[-1]} {node.lineno}"  # type: ignore[attr-defined] # for the compiler
        return node

    def visit_Output(self, node: nodes.Output) -> nodes.Node:  # noqa: N802 # Jinja's name
        for shown in node.nodes:
            if isinstance(shown, nodes.Filter) and shown.name in ESCAPES:
                shown.name = PRINTED
                inner = shown.node
                if not self.captured and isinstance(inner, nodes.Filter) and self._is_url(inner):
                    shown.name, shown.node = WAY, inner.node
        return node

    def _is_url(self, node: nodes.Filter) -> bool:
        """Whether it is the filter for addresses as we know it; another plugin may have put in its place what it likes."""
        own = getattr(self.environment, "own_url", None)
        return node.name == "url" and self.environment.filters.get("url") is own is not None

    def _parsed(self, name: str) -> nodes.Template | None:
        """The partial; None where there is none, which is for the include to say once it is drawn."""
        loader = self.environment.loader
        if loader is None:
            return None
        try:
            source, file, _ = loader.get_source(self.environment, name)
        except TemplateNotFound:
            return None
        return self.environment.parse(source, name, file)
