import DanchieuCitations
import DanchieuGraph
import DanchieuRegistry
import Synchronization

extension DocumentJSON {
  /// Writes the instruments that at least one citation mentions.
  func writeInstruments(_ graph: CitationGraph, to out: inout ByteBuffer) {
    var isFirst = true
    graph.instruments.withUnsafeBufferPointer { instruments in
      // By index: a copy of an instrument counts many references.
      for index in instruments.indices where !instruments[index].mentions.isEmpty {
        if !isFirst { out.append(byte: UInt8(ascii: ",")) }
        isFirst = false
        Self.write(instruments[index], to: &out)
      }
    }
  }

  /// Writes one instrument object.
  static func write(_ instrument: Instrument, to out: inout ByteBuffer) {
    out.append("{\"id\":\"i")
    out.append(instrument.number)
    let facts = instrument.facts
    facts.printed.withLock { printed in
      switch printed {
      case .never:
        printed = .once
        writeUpToMentions(facts, to: &out)
        writeCitationIDs(instrument.mentions, to: &out)
        writeFromMentions(facts, to: &out)
      case .once:
        printed = keep(facts)
        fallthrough
      case .kept:
        guard case .kept(let before, let after) = printed else { return }
        out.append(before)
        writeCitationIDs(instrument.mentions, to: &out)
        out.append(after)
      }
    }
  }

  private static func keep(_ facts: InstrumentFacts) -> InstrumentFacts.Printed {
    var out = ByteBuffer(capacity: 1024)
    writeUpToMentions(facts, to: &out)
    let before = out.takeBytes()
    writeFromMentions(facts, to: &out)
    return .kept(beforeMentions: before, afterMentions: out.takeBytes())
  }

  private static func writeUpToMentions(_ facts: InstrumentFacts, to out: inout ByteBuffer) {
    out.append("\",\"key\":")
    out.appendJSON(facts.key)
    out.append(",\"urn\":")
    out.appendJSON(facts.urn)
    out.append(",\"code\":")
    out.appendJSON(facts.code)
    out.append(",\"type\":")
    if let type = facts.type {
      TypeNames.shared.write(type, to: &out)
    } else {
      out.append("null")
    }
    out.append(",\"title\":")
    out.appendJSON(facts.title)
    out.append(",\"issuer\":")
    out.appendJSON(facts.issuer)
    out.append(",\"date\":")
    out.appendJSON(facts.date)
    out.append(",\"mentions\":[")
  }

  private static func writeFromMentions(_ facts: InstrumentFacts, to out: inout ByteBuffer) {
    out.append("],\"known\":")
    if let known = facts.known {
      write(known, to: &out)
    } else {
      out.append("null")
    }
    out.append(byte: UInt8(ascii: "}"))
  }

  /// Writes the ids of the citations with `indices`, separated by commas.
  static func writeCitationIDs(_ indices: some Sequence<Int>, to out: inout ByteBuffer) {
    var isFirst = true
    for index in indices {
      out.append(isFirst ? "\"c" : ",\"c")
      isFirst = false
      out.append(index + 1)
      out.append(byte: UInt8(ascii: "\""))
    }
  }

  private static func write(_ known: RegistryRecord, to out: inout ByteBuffer) {
    out.append("{\"effective\":")
    out.appendJSON(known.effective)
    out.append(",\"expired\":")
    out.appendJSON(known.expired)
    out.append(",\"replacedBy\":[")
    var isFirst = true
    known.forEachReplacing { code in
      if !isFirst { out.append(byte: UInt8(ascii: ",")) }
      isFirst = false
      out.appendJSON(code)
    }
    out.append("],\"source\":")
    isFirst = true
    known.forEachSource { source in
      out.append(isFirst ? "\"" : ", ")
      isFirst = false
      out.append(source)
    }
    out.append(isFirst ? "null}" : "\"}")
  }
}
