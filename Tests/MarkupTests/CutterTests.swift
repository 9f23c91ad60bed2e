import Testing

@testable import Markup

/// What the parser reports, as one line of tags and words.
func outline(_ source: String, isXHTML: Bool = false, isCutting: Bool = true) -> String {
  let page = parseHTML(Array(source.utf8), isXHTML: isXHTML, isCutting: isCutting)
  var line = ""
  for event in page.events {
    switch event.kind {
    case .start: line += "<" + page.name(of: event) + ">"
    case .end: line += event.tag.isVoid ? "" : "</" + page.name(of: event) + ">"
    case .text: line += String(decoding: page.text[event.range], as: UTF8.self)
    }
  }
  return line
}

@Suite("What is cut")
struct CutterTests {
  private func body(_ source: String) -> String {
    let line = outline("<body>" + source + "</body>")
    return String(line.dropFirst("<html><body>".count).dropLast("</body></html>".count))
  }

  @Test(arguments: [
    ("<p>a<!-- <p>b</p> -->c</p>", "<p>ac</p>"),
    ("a<!-->b-->c", "ab-->c"),
    ("a<!--->b", "ab"),
    ("a<!-- b --!>c", "ac"),
    ("a<!-- b -- > c -->d", "ad"),
    ("a<!x>b<?php echo 1 ?>c</>d</ e>f", "abcdf"),
    ("<p>a<script>if (a</b) '</p>'</script>b</p>", "<p>ab</p>"),
    ("<p>a<SCRIPT>x</SCRIPT  foo='>'>b</p>", "<p>ab</p>"),
    ("<p>a<script><!-- '<script>x</script>' --></script>b</p>", "<p>ab</p>"),
    ("<p>a<script><!--> '<script>' </script>b</p>", "<p>ab</p>"),
    ("<p>a<style>p > b { }</style>b</p>", "<p>ab</p>"),
    ("<p>a<svg><title>t</title><p>b</p>", "<p>a<p>b</p>"),
    ("<p>a<svg a='</svg>'><g/><svg></svg></svg>b</p>", "<p>ab</p>"),
    ("<p>a<svg/>b</p>", "<p>ab</p>"),
    ("<p>a<svg><![CDATA[</svg>]]></svg>b</p>", "<p>ab</p>"),
    ("<p>a<template><p>x<script>'</template>'</script><template></template></p></template>b</p>", "<p>ab</p>"),
    ("<p>a<iframe src=x><p>y</p></iframe>b</p>", "<p>ab</p>"),
    ("<textarea>a <b> &amp; </TextArea>b", "<textarea>a <b> & </textarea>b"),
    ("1 < 2 & 3 <4", "1 < 2 & 3 <4"),
    ("<p title='a>b'>c</p>", "<p>c</p>"),
    ("<p title=\"a'>b\" class=x>c</p>", "<p>c</p>"),
    ("<p =\">c</p>", "<p>c</p>"),
    ("<p>a</p", "<p>a</p>"),
    ("<p>a<b title='", "<p>a</p>"),
  ])
  func asABrowserWould(source: String, expected: String) {
    let found = body(source).replacing("<p></p>", with: "")
    #expect(found == expected || found == expected.replacing("<p>a<p>", with: "<p>a</p><p>"))
  }

  @Test func xhtmlHasCharacterDataAndEmptyElements() {
    let source = """
      <?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "b">]><html><body><p>a<![CDATA[<b> & ]]></p><div/><p>c</p></body></html>
      """
    #expect(outline(source, isXHTML: true) == "<html><body><p>a<b> & </p><div></div><p>c</p></body></html>")
  }

  @Test func dataScriptsAreHandedAside() throws {
    let source = "<head><script TYPE='application/ld+json; charset=utf-8'>{\"a\": \"</p>\"}</script></head>"
    let page = parseHTML(Array(source.utf8))
    let script = try #require(page.dataScripts.first)
    #expect(String(decoding: Array(source.utf8)[script.content], as: UTF8.self) == "{\"a\": \"</p>\"}")
    #expect(script.tag == 6)
  }

  @Test func controlCharactersAreHarmless() {
    #expect(body("<p>a\0b\u{1}c\u{C}d</p>") == "<p>abc d</p>")
  }

  @Test func attributesAreBounded() {
    let many = (0..<200_000).map { "data-ai-\($0)=x" }.joined(separator: " ")
    let page = parseHTML(Array("<p class=first \(many)>words</p>".utf8))
    #expect(page.attributes.count == Cutter.attributesPerTag)
    #expect(String(decoding: page.text, as: UTF8.self) == "words")
  }

  @Test func placesLeadToTheSource() {
    let source = "<p>Caf&eacute; <!-- x -->and &amp; more<br>last</p>"
    let bytes = Array(source.utf8)
    let page = parseHTML(bytes)
    for event in page.events where event.kind == .text {
      let first = page.text[event.range.lowerBound]
      let there = bytes[Int(event.source)]
      #expect(there == first || there == 0x26)
    }
  }
}
