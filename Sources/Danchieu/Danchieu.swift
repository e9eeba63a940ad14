// The library is one import: every room of the flow comes with it.
@_exported public import DanchieuAnnotate
@_exported public import DanchieuCitations
@_exported public import DanchieuDocument
@_exported public import DanchieuGraph
@_exported public import DanchieuLint
@_exported public import DanchieuRegistry
@_exported public import DanchieuReport
@_exported public import DanchieuText
