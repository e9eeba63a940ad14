import DanchieuText
import Foundation

/// Registry files as a JSON array of objects whose members are the columns.
enum RegistryJSON {
  /// The rows of the array in `bytes`.
  static func rows(_ bytes: [UInt8]) throws(RegistryFileProblem) -> [RegistryRow] {
    let value: Any
    do {
      value = try JSONSerialization.jsonObject(with: Data(bytes))
    } catch {
      throw RegistryFileProblem(
        place: nil,
        message: Message(vi: "không phải JSON hợp lệ", en: "this is no valid JSON"))
    }
    guard let objects = value as? [[String: Any]] else {
      throw RegistryFileProblem(
        place: nil,
        message: Message(
          vi: "cần một mảng các đối tượng JSON", en: "an array of JSON objects is needed"))
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
        row[column] = text(value)
      }
      rows.append(row)
    }
    return rows
  }

  private static func text(_ value: Any) -> String {
    switch value {
    case let list as [Any]: list.map(text).joined(separator: ";")
    case let string as String: string
    case let number as NSNumber: number.stringValue
    default: ""
    }
  }
}
