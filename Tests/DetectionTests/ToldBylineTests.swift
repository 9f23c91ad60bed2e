import Testing

/// Authors as pages tell them to machines, and what counts where they show another one.
@Suite("Bylines told")
struct ToldBylineTests {
  @Test("JSON-LD", arguments: structured)
  func structuredData(_ language: String, _ author: String, _ shown: String, _ names: [String]) throws {
    let data = """
      {"@type": "NewsArticle", "headline": "A bridge opens in town", "datePublished": "2024-05-03", "author": \(author),
      "publisher": {"@type": "Organization", "name": "Daily Example"}}
      """
    let head = "<script type=\"application/ld+json\">\(data)</script>"
    #expect(try PageBylineTests.authors(shown, language: language, head: head) == names)
  }

  @Test("Metas", arguments: metas)
  func metaElements(_ head: String, _ shown: String, _ names: [String]) throws {
    #expect(try PageBylineTests.authors(shown, head: head) == names)
  }

  static let structured: [(String, String, String, [String])] = [
    ("en", #"{"@type": "Person", "name": "Ada Example"}"#, "", ["Ada Example"]),
    ("en", #"{"@type": "Person", "name": "By Ada Example"}"#, "", ["Ada Example"]),
    ("en", #"{"@type": "Person", "name": "ADA EXAMPLE"}"#, "", ["Ada Example"]),
    (
      "en", #"[{"@type": "Person", "name": "Ada Example"}, {"@type": "Person", "name": "Bo Sample"}]"#, "",
      ["Ada Example", "Bo Sample"]
    ),
    ("en", #"{"@type": "Person", "name": "Ada Example and Bo Sample"}"#, "", ["Ada Example", "Bo Sample"]),
    (
      "en", #"{"@type": "Person", "name": "Ada Example, Bo Sample & Cy Test"}"#, "",
      ["Ada Example", "Bo Sample", "Cy Test"]
    ),
    ("en", #"{"@type": "Person", "name": "Ada Example, Daily Example"}"#, "", ["Ada Example"]),
    ("en", #"{"@type": "Person", "name": "Ada Example | Daily Example"}"#, "", ["Ada Example"]),
    ("en", #"{"@type": "Person", "name": "Ada Example For Daily Example"}"#, "", ["Ada Example"]),
    ("en", #"{"@type": "Person", "name": "Daily Example Staff"}"#, "", ["Daily Example Staff"]),
    ("en", #"{"@type": "Person", "name": "Daily Example Reporter"}"#, "", ["Daily Example Reporter"]),
    ("en", #"{"@type": "Person", "name": "Daily Example"}"#, "", ["Daily Example"]),
    ("en", #"{"@type": "Organization", "name": "Reuters"}"#, "", ["Reuters"]),
    ("en", #"{"@type": "Person", "name": "Reuters"}"#, "<p>By Ada Example</p>", ["Ada Example"]),
    (
      "en", #"{"@type": "Organization", "name": "Daily Example"}"#,
      #"<div class="byline">By <a href="/author/ada">Ada Example</a></div>"#, ["Ada Example"]
    ),
    ("en", #"{"@type": "Person", "name": "Associated Press"}"#, "", ["Associated Press"]),
    ("en", #"{"@type": "Person", "name": "Ada Example (Reuters)"}"#, "", ["Ada Example"]),
    ("en", #"{"@type": "Person", "name": "https://example.com/author/ada"}"#, "", []),
    ("en", #"{"@type": "Person", "name": "Ada Example", "url": "https://example.com/ada"}"#, "", ["Ada Example"]),
    ("en", #""Ada Example""#, "", ["Ada Example"]),
    ("en", #"{"@type": "Person", "name": ""}"#, "<p>By Ada Example</p>", ["Ada Example"]),
    ("en", #"{"@type": "Person", "name": "admin"}"#, "<p>By Ada Example</p>", ["Ada Example"]),
    ("en", #"{"@type": "Person", "name": "aexample"}"#, "<p>By Ada Example</p>", ["Ada Example"]),
    ("en", #"{"@type": "Person", "name": "Ada Example;Bo Sample"}"#, "", ["Ada Example", "Bo Sample"]),
    ("en", #"{"@type": "Person", "name": "Example, Ada"}"#, "", ["Ada Example"]),
    ("en", #"{"@type": "Person", "name": "Dr. Ada Example"}"#, "", ["Dr. Ada Example"]),
    ("en", #"{"@type": "Person", "name": "Ada Example, M.D."}"#, "", ["Ada Example"]),
    ("en", #"{"@type": "Person", "name": "Ada Example Jr."}"#, "", ["Ada Example Jr."]),
    ("en", #"{"@type": "Person", "name": "Ada O&#39;Sample"}"#, "", ["Ada O'Sample"]),
    ("en", #"{"@type": "Person", "name": "Ada Example - Bo Sample"}"#, "", ["Ada Example", "Bo Sample"]),
    ("en", #"{"@type": "Person", "name": "Ada Example/Bo Sample"}"#, "", ["Ada Example", "Bo Sample"]),
    ("en", #"{"@type": "Person", "name": "Ada Example-Sample"}"#, "", ["Ada Example-Sample"]),
    ("en", #"{"@type": "Person", "name": "Ada Example in Paris"}"#, "", ["Ada Example"]),
    (
      "en", #"{"@type": "Person", "name": "Ada Example in Paris and Bo Sample in Rome"}"#, "",
      ["Ada Example", "Bo Sample"]
    ),
    ("en", #"{"@type": "Person", "name": "Letters to the Editor"}"#, "", ["Letters to the Editor"]),
    ("en", #"{"@type": "Person", "name": "The Conversation"}"#, "", ["The Conversation"]),
    ("en", #"{"@type": "Person", "name": "Sports Desk"}"#, "", ["Sports Desk"]),
    ("en", #"{"@type": "Person", "name": "Guest Contributor"}"#, "", ["Guest Contributor"]),
    ("en", #"{"@type": "Person", "name": "News Agency of Example"}"#, "", ["News Agency of Example"]),
    ("en", #"{"@type": "Person", "name": "Ada Example Political Editor"}"#, "", ["Ada Example"]),
    ("en", #"{"@type": "Person", "name": "Political Editor Ada Example"}"#, "", ["Ada Example"]),
    ("de", #"{"@type": "Person", "name": "Von Ada Beispiel"}"#, "", ["Ada Beispiel"]),
    ("de", #"{"@type": "Person", "name": "Ada Beispiel und Bo Muster"}"#, "", ["Ada Beispiel", "Bo Muster"]),
    ("de", #"{"@type": "Person", "name": "Ada Beispiel, Berlin"}"#, "", ["Ada Beispiel"]),
    ("de", #"{"@type": "Person", "name": "dpa"}"#, "", ["dpa"]),
    ("de", #"{"@type": "Person", "name": "Redaktion Daily Example"}"#, "", ["Redaktion Daily Example"]),
    ("de", #"{"@type": "Person", "name": "Ada Beispiel (dpa)"}"#, "", ["Ada Beispiel"]),
    ("de", #"{"@type": "Person", "name": "Prof. Dr. Ada Beispiel"}"#, "", ["Prof. Dr. Ada Beispiel"]),
    ("de", #"{"@type": "Person", "name": "Ada von der Beispiel-Muster"}"#, "", ["Ada von der Beispiel-Muster"]),
    ("fr", #"{"@type": "Person", "name": "Le Quotidien avec AFP"}"#, "", ["Le Quotidien", "AFP"]),
    ("fr", #"{"@type": "Person", "name": "La Rédaction"}"#, "", ["La Rédaction"]),
    ("es", #"{"@type": "Person", "name": "Redacción Daily"}"#, "", ["Redacción Daily"]),
    ("es", #"{"@type": "Person", "name": "EFE"}"#, "", ["EFE"]),
    ("es", #"{"@type": "Person", "name": "Ada Ejemplo Prueba"}"#, "", ["Ada Ejemplo Prueba"]),
    ("es", #"{"@type": "Person", "name": "Ada Ejemplo y Bo Prueba"}"#, "", ["Ada Ejemplo", "Bo Prueba"]),
    ("es", #"{"@type": "Person", "name": "Ada de la Prueba y Ejemplo"}"#, "", ["Ada de la Prueba y Ejemplo"]),
    ("pt", #"{"@type": "Person", "name": "Redação Daily"}"#, "", ["Redação Daily"]),
    ("pt", #"{"@type": "Person", "name": "Ada Exemplo, Bo Teste"}"#, "", ["Ada Exemplo", "Bo Teste"]),
    ("it", #"{"@type": "Person", "name": "di Ada Esempio"}"#, "", ["Ada Esempio"]),
    ("it", #"{"@type": "Person", "name": "Redazione Esteri"}"#, "", ["Redazione Esteri"]),
    ("nl", #"{"@type": "Person", "name": "Ada van den Voorbeeld"}"#, "", ["Ada van den Voorbeeld"]),
    ("pl", #"{"@type": "Person", "name": "oprac. Ada Przykład"}"#, "", ["Ada Przykład"]),
    ("tr", #"{"@type": "Person", "name": "Ayşe Örnek"}"#, "", ["Ayşe Örnek"]),
    ("tr", #"{"@type": "Person", "name": "AA"}"#, "", ["AA"]),
    ("ru", #"{"@type": "Person", "name": "Анна Примерова"}"#, "", ["Анна Примерова"]),
    ("ko", #"{"@type": "Person", "name": "홍길동 기자"}"#, "", ["홍길동"]),
    ("ko", #"{"@type": "Person", "name": "홍길동"}"#, "", ["홍길동"]),
    ("ko", #"[{"@type": "Person", "name": "홍길동 기자"}, {"@type": "Person", "name": "김철수 기자"}]"#, "", ["홍길동", "김철수"]),
    ("ko", #"{"@type": "Person", "name": "홍길동, 김철수"}"#, "", ["홍길동", "김철수"]),
    ("ja", #"{"@type": "Person", "name": "山田太郎"}"#, "", ["山田太郎"]),
    ("ja", #"{"@type": "Person", "name": "山田 太郎"}"#, "", ["山田 太郎"]),
    ("ja", #"{"@type": "Person", "name": "例新聞社"}"#, "", ["例新聞社"]),
    ("ja", #"{"@type": "Person", "name": "例ニュース編集部"}"#, "", ["例ニュース編集部"]),
    ("ja", #"{"@type": "Person", "name": "文・山田太郎"}"#, "", ["山田太郎"]),
    ("zh", #"{"@type": "Person", "name": "王小明"}"#, "", ["王小明"]),
    ("zh", #"{"@type": "Person", "name": "记者 王小明"}"#, "", ["王小明"]),
    ("zh-TW", #"{"@type": "Person", "name": "記者王小明／台北報導"}"#, "", ["王小明"]),
    ("zh", #"{"@type": "Person", "name": "责任编辑：李小红"}"#, "", []),
    ("ar", #"{"@type": "Person", "name": "أحمد المثال"}"#, "", ["أحمد المثال"]),
    ("th", #"{"@type": "Person", "name": "สมชาย ตัวอย่าง"}"#, "", ["สมชาย ตัวอย่าง"]),
    ("vi", #"{"@type": "Person", "name": "Nguyễn Văn Mẫu"}"#, "", ["Nguyễn Văn Mẫu"]),
  ]

  static let metas: [(String, String, [String])] = [
    (
      #"<meta name="author" content="Ada Example"><meta property="og:site_name" content="Daily Example">"#, "",
      ["Ada Example"]
    ),
    (
      #"<meta name="author" content="Ada Example, Bo Sample"><meta property="og:site_name" content="Daily Example">"#,
      "", ["Ada Example", "Bo Sample"]
    ),
    (
      #"<meta name="author" content="ada@example.com (Ada Example)"><meta property="og:site_name" content="Daily Example">"#,
      "", ["Ada Example"]
    ),
    (
      #"<meta name="author" content="Daily Example"><meta property="og:site_name" content="Daily Example">"#,
      "<p>By Ada Example</p>", ["Ada Example"]
    ),
    (
      #"<meta name="Author" content="By Ada Example | Daily Example"><meta property="og:site_name" content="Daily Example">"#,
      "", ["Ada Example"]
    ),
    (
      #"<meta name="byl" content="By Ada Example"><meta property="og:site_name" content="Daily Example">"#, "",
      ["Ada Example"]
    ),
    (
      #"<meta name="parsely-author" content="Ada Example"><meta property="og:site_name" content="Daily Example">"#, "",
      ["Ada Example"]
    ),
    (
      #"<meta name="sailthru.author" content="Ada Example"><meta property="og:site_name" content="Daily Example">"#, "",
      ["Ada Example"]
    ),
    (
      #"<meta name="twitter:data1" content="Ada Example"><meta property="og:site_name" content="Daily Example">"#, "",
      []
    ),
    (
      #"<meta name="article:author" content="https://facebook.com/daily"><meta property="og:site_name" content="Daily Example">"#,
      "", []
    ),
    (
      #"<meta name="citation_author" content="Example, Ada"><meta property="og:site_name" content="Daily Example"><meta name="citation_author" content="Sample, Bo">"#,
      "", ["Ada Example", "Bo Sample"]
    ),
    (#"<meta name="author" content="admin"><meta property="og:site_name" content="Daily Example">"#, "", []),
    (
      #"<meta name="author" content="Daily Example"><meta property="og:site_name" content="Daily Example">"#, "",
      ["Daily Example"]
    ),
  ]
}
