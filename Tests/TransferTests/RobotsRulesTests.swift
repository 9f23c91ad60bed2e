import Testing

@testable import Transfer

@Suite struct RobotsRulesTests {
  private func rules(_ file: String) -> RobotsRules { RobotsRules(Array(file.utf8), agent: "colophon") }

  @Test func theOwnGroupCountsAloneAndItsPartsTogether() {
    let rules = rules(
      """
      User-agent: *
      Disallow: /

      User-Agent: Colophon/2.0
      user-agent: other
      Disallow: /private # not for us
      Crawl-delay: 2.5

      User-agent: colophon
      Disallow: /drafts
      Sitemap: https://news.example/sitemap.xml
      """
    )
    #expect(rules.allows("/story"))
    #expect(!rules.allows("/private/a"))
    #expect(!rules.allows("/drafts"))
    #expect(rules.crawlDelay == 2.5)
    #expect(rules.sitemaps == ["https://news.example/sitemap.xml"])
  }

  @Test(arguments: [
    ("Disallow: /", "/a", false), ("Disallow:", "/a", true), ("Allow: /a\nDisallow: /", "/a/b", true),
    ("Allow: /a\nDisallow: /a", "/a", true), ("Disallow: /a\nAllow: /ab", "/abc", true),
    ("Disallow: /*.php", "/x/y.php5", false), ("Disallow: /*.php$", "/x/y.php5", true),
    ("Disallow: /*.php$", "/x/y.php", false), ("Disallow: /fish*", "/fish", false), ("Disallow: /fish/", "/fish", true),
    ("Disallow: /a%3cd", "/a%3Cd", false), ("Disallow: /%7Ejoe", "/~joe/x", false), ("Disallow: /ü", "/%C3%BC", false),
    ("Disallow: /a?b=*&c", "/a?b=1&c=2", false), ("Disallow: /", "/robots.txt", true), ("Disallow: /$", "/a", true),
    ("Disallow: /$", "/", false), ("Disallow: a", "/a", true),
  ]) func oneRuleDecides(_ rule: String, _ path: String, _ isAllowed: Bool) {
    #expect(rules("User-agent: *\n" + rule).allows(path) == isAllowed)
  }

  @Test func manyStarsEnd() {
    let pattern = "Disallow: /" + String(repeating: "*a", count: 2000) + "$"
    #expect(rules("User-agent: *\n" + pattern).allows("/" + String(repeating: "a", count: 4000) + "b"))
  }

  @Test func whatIsNoRuleIsPassedOver() {
    let rules = rules("\u{FEFF}User-agent: *\r\nNoindex: /x\rDisallow /y\nDisallow: /z\n<html>\0\n")
    #expect(rules.allows("/x") && rules.allows("/y") && !rules.allows("/z"))
  }
}
