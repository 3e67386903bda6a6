import TerminalCanvas
import TestSupport
import Testing

struct KeyNotationTests {
  @Test func `a script of keys is read`() throws {
    let keys = try KeyNotation.parse("jj<Enter>c<C-d><lt><Space><A-x><F12><S-Tab><pgdn><C-Space>")
    #expect(
      keys == [
        .character("j"), .character("j"), .enter, .character("c"), .control("d"),
        .character("<"), .character(" "), .alt("x"), .function(12), .backTab, .pageDown,
        .control(" "),
      ])
  }

  @Test(arguments: [
    ("<C-i>", Key.tab), ("<C-m>", .enter), ("<C-[>", .escape), ("<C-H>", .backspace),
  ])
  func `what a terminal cannot tell apart is one key`(text: String, key: Key) throws {
    #expect(try KeyNotation.parse(text) == [key])
  }

  @Test(arguments: [
    ("a<", KeyNotation.Fault.unclosed(offset: 1)), ("<Foo>", .unknownName("Foo", offset: 0)),
    ("x<>", .unknownName("", offset: 1)), ("<F0>", .unknownName("F0", offset: 0)),
    ("<F064>", .unknownName("F064", offset: 0)), ("<C-é>", .unknownName("C-é", offset: 0)),
  ])
  func `a name of no key is refused`(text: String, fault: KeyNotation.Fault) {
    #expect(throws: fault) { try KeyNotation.parse(text) }
  }

  @Test func `what is printed is read back`() throws {
    var keys: [Key] = [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .tab, .backTab,
      .backspace, .delete, .insert, .escape, .alt(" "), .alt("<"), .alt(">"), .alt("é"),
      .character("<"), .character(">"), .character(" "), .character("世"), .control(" "),
    ]
    keys += (1...63).map { .function($0) }
    keys += "abcdefgjklnopqrstuvwxyz\\]^_".map { .control($0) }
    #expect(try KeyNotation.parse(KeyNotation.print(keys)) == keys)
    for key in keys { #expect(try KeyNotation.parse(KeyNotation.print(key)) == [key]) }
  }

  @Test func `no text crashes the reading, and what is read can be printed`() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<500 {
      let text = generator.text(Int.random(in: 0..<20, using: &generator)) + "<C-d>"
      guard let keys = try? KeyNotation.parse(text) else { continue }
      #expect(try KeyNotation.parse(KeyNotation.print(keys)) == keys)
    }
  }
}
