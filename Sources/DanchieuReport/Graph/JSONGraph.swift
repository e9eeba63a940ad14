import DanchieuCitations
import DanchieuDocument
import DanchieuGraph
import DanchieuText

/// JSON Graph Format, version 2: nodes are an object by id, edges name them.
enum JSONGraph {
  static func write(_ model: GraphModel, tool: ToolInfo?) -> String {
    var out = ByteBuffer()
    out.append("{\"graph\":{\"id\":\"danchieu\",\"directed\":true")
    if let tool {
      out.append(",\"metadata\":{\"tool\":")
      out.appendJSON(tool.name)
      out.append(",\"version\":")
      out.appendJSON(tool.version)
      out.append(",\"rules\":")
      out.appendJSON(tool.rules.date)
      out.append(",\"registry\":")
      out.appendJSON(tool.registry.date)
      out.append("}")
    }
    let documents = Dictionary(grouping: model.documents, by: \.node)
    out.append(",\"nodes\":{")
    for (index, node) in model.nodes.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      out.appendJSON("n\(index + 1)")
      out.append(":")
      append(node, documents[index, default: []], model, to: &out)
    }
    out.append("},\"edges\":[")
    for (index, edge) in model.edges.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      append(edge, model, to: &out)
    }
    out.append("]}}\n")
    return String(decoding: out.takeBytes(), as: UTF8.self)
  }

  private static func append(
    _ node: GraphModel.Node, _ documents: [GraphModel.Document], _ model: GraphModel,
    to out: inout ByteBuffer
  ) {
    let instrument = node.instrument
    let fields: [(String, String?)] = [
      ("kind", node.kind.rawValue), ("status", node.status.rawValue), ("key", node.id),
      ("urn", instrument?.urn), ("code", instrument?.code), ("type", instrument?.type?.name),
      ("title", instrument?.title), ("issuer", instrument?.issuer),
      ("date", instrument?.date?.iso),
    ]
    out.append("{\"label\":")
    out.appendJSON(node.label)
    out.append(",\"metadata\":{")
    for (name, value) in fields {
      out.appendJSON(name)
      out.append(":")
      out.appendJSON(value)
      out.append(",")
    }
    out.append("\"documents\":[")
    for (index, document) in documents.enumerated() {
      if index > 0 { out.append(",") }
      out.append("{\"path\":")
      out.appendJSON(document.path)
      out.append(",\"sha256\":")
      out.appendJSON(document.sha256)
      out.append("}")
    }
    out.append("],\"mentions\":")
    append(node.mentions, model, to: &out)
    out.append("}}")
  }

  private static func append(
    _ edge: GraphModel.Edge, _ model: GraphModel, to out: inout ByteBuffer
  ) {
    out.append("{\"source\":\"n\(edge.source + 1)\",\"target\":\"n\(edge.target + 1)\"")
    out.append(",\"relation\":")
    out.appendJSON(edge.relation.rawValue)
    out.append(",\"metadata\":{\"mentions\":")
    append(edge.mentions, model, to: &out)
    out.append("}}")
  }

  private static func append(
    _ mentions: [GraphModel.Mention], _ model: GraphModel, to out: inout ByteBuffer
  ) {
    out.append("[")
    for (index, mention) in mentions.enumerated() {
      if index > 0 { out.append(",") }
      out.append("{\"path\":")
      out.appendJSON(model.documents[mention.document].path)
      out.append(",\"line\":\(mention.line),\"citation\":")
      out.appendJSON(mention.id)
      out.append(",\"status\":")
      out.appendJSON(mention.status.rawValue)
      out.append("}")
    }
    out.append("]")
  }
}
