/// A document of one list, `{"name":[…]}`, of which one element is held at a time.
struct JSONList {
  private var isFirst = true

  init(_ name: String, _ console: inout Console) {
    var bytes = Array("{".utf8)
    JSON.string(name).write(into: &bytes)
    console.raw(bytes + Array(":[".utf8))
  }

  mutating func add(_ value: JSON, _ console: inout Console) {
    var bytes = isFirst ? [] : [UInt8(ascii: ",")]
    value.write(into: &bytes)
    console.raw(bytes)
    isFirst = false
  }

  func end(_ console: inout Console) { console.raw(Array("]}\n".utf8)) }
}
