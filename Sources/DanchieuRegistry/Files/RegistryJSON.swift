import DanchieuText
import FoundationEssentials

/// Registry files as a JSON array of objects whose members are the columns.
enum RegistryJSON {
  /// The rows of the array in `bytes`.
  static func rows(_ bytes: [UInt8]) throws(RegistryFileProblem) -> [RegistryRow] {
    let objects: [[String: Value]]
    do {
      objects = try JSONDecoder().decode([[String: Value]].self, from: Data(bytes))
    } catch DecodingError.typeMismatch {
      throw RegistryFileProblem(
        place: nil,
        message: Message(
          vi: "cần một mảng các đối tượng JSON", en: "an array of JSON objects is needed"))
    } catch {
      throw RegistryFileProblem(
        place: nil,
        message: Message(vi: "không phải JSON hợp lệ", en: "this is no valid JSON"))
    }
    var rows: [RegistryRow] = []
    for (index, object) in objects.enumerated() {
      var row = RegistryRow(at: index + 1)
      for (name, value) in object.sorted(by: { $0.key < $1.key }) {
        guard let column = RegistryRow.Column(rawValue: name) else {
          throw RegistryFileProblem(
            place: index + 1,
            message: Message(
              vi: "không có trường “\(name)”", en: "there is no member “\(name)”"))
        }
        row[column] = value.text
      }
      rows.append(row)
    }
    return rows
  }

  /// A member as the text of a column: lists separated by `;`, nothing for `null` and objects.
  private struct Value: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      if let items = try? [Value](from: decoder) {
        text = items.map(\.text).joined(separator: ";")
        return
      }
      let member = try decoder.singleValueContainer()
      if let string = try? member.decode(String.self) {
        text = string
      } else if let number = try? member.decode(Int.self) {
        text = String(number)
      } else if let number = try? member.decode(Double.self) {
        text = String(number)
      } else if let flag = try? member.decode(Bool.self) {
        text = flag ? "1" : "0"
      } else {
        text = ""
      }
    }
  }
}
