import DanchieuReport

/// What an editor says: the parts of its messages that the server reads.
struct ClientMessage: Decodable {
  /// nil in notifications, which have no answer.
  var id: RequestID?
  /// nil in answers of the client.
  var method: String?

  /// The parameters of a message, read when its method is known.
  struct With<Parameters: Decodable>: Decodable {
    var params: Parameters
  }

  struct Initialize: Decodable {
    struct Capabilities: Decodable {
      struct General: Decodable {
        var positionEncodings: [String]?
      }
      struct TextDocument: Decodable {
        struct PublishDiagnostics: Decodable {
          var relatedInformation: Bool?
        }
        var publishDiagnostics: PublishDiagnostics?
      }
      var general: General?
      var textDocument: TextDocument?
    }
    var capabilities: Capabilities
  }

  struct Opened: Decodable {
    struct Document: Decodable {
      var uri: String
      var version: Int?
      var text: String
    }
    var textDocument: Document
  }

  struct Changed: Decodable {
    struct Change: Decodable {
      var text: String
    }
    var textDocument: DocumentName
    var contentChanges: [Change]
  }

  struct Closed: Decodable {
    var textDocument: DocumentName
  }

  struct CodeAction: Decodable {
    struct Context: Decodable {
      /// Kinds that the client asks for; nil for all.
      var only: [String]?
    }
    var textDocument: DocumentName
    var range: Selection
    var context: Context?
  }

  struct DocumentName: Decodable {
    var uri: String
    var version: Int?
  }
}
