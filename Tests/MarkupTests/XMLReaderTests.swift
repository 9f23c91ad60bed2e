import Testing

@testable import Markup

@Suite(.timeLimit(.minutes(15))) struct XMLReaderTests {
  /// The events as one line: "<a x=1>", "text", "</a>".
  private func events(_ xml: String) -> String {
    var reader = XMLReader(Array(xml.utf8))
    var line = ""
    while let event = reader.next() {
      switch event {
      case .start(let element):
        line += "<" + element.name.local + element.attributes.map { " \($0.name.local)=\($0.value)" }.joined() + ">"
      case .text(let text): line += text
      case .end(let name): line += "</" + name.local + ">"
      }
    }
    return line
  }

  @Test(arguments: [
    ("<a x='1' y=\"2\">t</a>", "<a x=1 y=2>t</a>"), ("<a/>", "<a></a>"), ("<a x=1 b>t", "<a x=1 b=>t</a>"),
    ("<a><b>t</a>", "<a><b>t</b></a>"), ("<a></b>t</a>", "<a>t</a>"),
    ("<a>1 < 2 & 3 &x; &amp;&lt;</a>", "<a>1 < 2 & 3 &x; &<</a>"),
    ("<a>&#65;&#x42;&#x80;&eacute;&nbsp;</a>", "<a>AB€é\u{A0}</a>"), ("<a><![CDATA[<b>&amp;]]></a>", "<a><b>&amp;</a>"),
    ("<a><![CDATA[left", "<a>left</a>"), ("<a><!-- <b> -->t</a>", "<a>t</a>"), ("<a><!-- t<b></a>", "<a></a>"),
    ("<?xml version='1.0'?><a>t</a>", "<a>t</a>"), ("<a>1\r\n2\r3</a>", "<a>1\n2\n3</a>"),
    ("<!DOCTYPE a [<!ENTITY n 'News'><!ENTITY m '&n;&n;'>]><a>&n;&m;</a>", "<a>News&m;</a>"),
    ("<!DOCTYPE a SYSTEM 'x.dtd'><a>t</a>", "<a>t</a>"), ("<a href=x?a=1&b=2>t</a>", "<a href=x?a=1&b=2>t</a>"),
    ("", ""), ("<", "<"),
    ("<a", "<a></a>"), ("<a b=\"", "<a b=></a>"), ("</a>", ""), ("<a>&", "<a>&</a>"), ("<a><!'</a>", "<a><!'</a>"),
  ]) func isReadAs(_ xml: String, _ expected: String) { #expect(events(xml) == expected) }

  @Test func namespacesEndWithTheirElement() {
    var reader = XMLReader(Array("<a xmlns='u:1' xmlns:p='u:2'><b xmlns='u:3'/><p:c/><q:d/></a>".utf8))
    var namespaces: [String?] = []
    while let event = reader.next() {
      if case .start(let element) = event { namespaces.append(element.name.namespace) }
    }
    #expect(namespaces == ["u:1", "u:3", "u:2", nil])
  }

  @Test(arguments: ["<a>", "<!--", "<![CDATA[", "<?", "<!DOCTYPE [", "&#", "<a b='", "</a>", "<p:a xmlns:p='u'>"])
  func aMillionBrokenPiecesTakeLinearTime(_ piece: String) {
    var reader = XMLReader(Array(String(repeating: piece, count: 20_000).utf8))
    var count = 0
    while reader.next() != nil { count += 1 }
    #expect(count <= 80_000)
  }
}
