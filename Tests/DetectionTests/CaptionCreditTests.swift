import Detection
import Intake
import Provenance
import Testing

/// Credits as captions of all languages print them, with names that nobody has; and captions that have none.
@Suite("Credits of captions")
struct CaptionCreditTests {
  @Test("A caption's credit, and nothing else of it", arguments: captions)
  func credits(_ language: String, _ caption: String, _ holder: String?) throws {
    let text = String(repeating: "The council opened the bridge on Monday, and many came to see it. ", count: 4)
    let page = """
      <html lang="\(language)"><body><article><h1>A bridge opens in town</h1><figure><img src="a.jpg">
      <figcaption>\(caption)</figcaption></figure><p>\(text)</p><p>\(text)</p></article></body></html>
      """
    let document = Document(uri: "-", bytes: Array(page.utf8), mediaType: "text/html")
    let credits = try BylineTests.detection.get().account(of: readArticle(document)).credits
    guard let holder else {
      #expect(credits.isEmpty)
      return
    }
    let credit = try #require(credits.first)
    #expect(credits.count == 1)
    #expect(credit.text.contains(holder))
    // A date, an agency or a word for having taken the picture may stand beside it.
    #expect(credit.text.count <= holder.count + 14)
  }

  static let captions: [(String, String, String?)] = [
    ("fr", "A bridge. Photo : Ada Exemple", "Ada Exemple"),
    ("fr", "Un pont © Ada Exemple / AFP", "Ada Exemple / AFP"),
    ("fr", "Un pont. Crédit photo : Ada Exemple", "Ada Exemple"),
    ("fr", "Un pont. (Photo Ada Exemple)", "Ada Exemple"),
    ("fr", "Un pont. Ada Exemple/Example via Reuters", "Ada Exemple/Example via Reuters"),
    ("ko", "다리가 열렸다. 사진 홍길동", "홍길동"),
    ("ko", "다리가 열렸다. 사진=홍길동 기자", "홍길동"),
    ("ko", "다리가 열렸다. 홍길동 기자", "홍길동"),
    ("ko", "다리가 열렸다. /사진=연합뉴스", "연합뉴스"),
    ("ko", "다리가 열렸다. [사진 출처=연합뉴스]", "연합뉴스"),
    ("ja", "橋が開通した。写真：山田太郎", "山田太郎"),
    ("ja", "橋が開通した＝山田太郎撮影", "山田太郎"),
    ("ja", "橋が開通した（写真＝共同）", "共同"),
    ("ja", "橋が開通した=2024年5月3日、東京都千代田区、山田太郎撮影", "山田太郎"),
    ("ja", "橋が開通した（提供：例社）", "例社"),
    ("zh", "大桥通车。图：王小明", "王小明"),
    ("zh", "大桥通车。图片来源：王小明", "王小明"),
    ("zh-TW", "大橋通車。圖／王小明攝", "王小明"),
    ("zh-TW", "大橋通車。（圖／翻攝自臉書）", "臉書"),
    ("zh", "新华社记者 王小明 摄", "王小明"),
    ("zh", "大桥通车。（王小明 摄）", "王小明"),
    ("de", "Eine Brücke. Foto: Ada Beispiel/dpa", "Ada Beispiel/dpa"),
    ("de", "Eine Brücke. Bildquelle: Ada Beispiel", "Ada Beispiel"),
    ("de", "Eine Brücke. (Foto: imago/Ada Beispiel)", "imago/Ada Beispiel"),
    ("de", "Eine Brücke. © Ada Beispiel/dpa/dpa-tmn", "Ada Beispiel/dpa/dpa-tmn"),
    ("de", "Eine Brücke. Bild: Keystone / Ada Beispiel", "Keystone / Ada Beispiel"),
    ("de", "Eine Brücke. Symbolbild: Ada Beispiel", "Ada Beispiel"),
    ("de", "Eine Brücke | Bildrechte: Ada Beispiel", "Ada Beispiel"),
    ("de", "Eine Brücke. Quelle: Ada Beispiel/dpa", "Ada Beispiel/dpa"),
    ("hu", "Egy híd. Fotó: Ada Példa", "Ada Példa"),
    ("en", "A bridge. (AP Photo/Ada Example)", "Ada Example"),
    ("en", "A bridge. Photograph: Ada Example/The Paper", "Ada Example/The Paper"),
    ("en", "A bridge. Credit: Ada Example", "Ada Example"),
    ("en", "A bridge. Photo by Ada Example on Unsplash", "Ada Example"),
    ("en", "A bridge. Ada Example/Getty Images", "Ada Example/Getty Images"),
    ("en", "A bridge. Image: Ada Example / Shutterstock", "Ada Example / Shutterstock"),
    ("en", "A bridge. Image courtesy of Ada Example", "Ada Example"),
    ("en", "A bridge. [Ada Example/Al Paper]", "Ada Example/Al Paper"),
    ("en", "A bridge. PHOTO: ADA EXAMPLE", "ADA EXAMPLE"),
    ("en", "A bridge. Picture: Ada Example", "Ada Example"),
    ("en", "A bridge, May 3, 2024. REUTERS/Ada Example/File Photo", "REUTERS/Ada Example"),
    ("es", "Un puente. Foto: Ada Ejemplo", "Ada Ejemplo"),
    ("es", "Un puente. (EFE/Ada Ejemplo)", "EFE/Ada Ejemplo"),
    ("es", "Un puente. Imagen: Ada Ejemplo", "Ada Ejemplo"),
    ("es", "Un puente. ADA EJEMPLO (EFE)", "ADA EJEMPLO (EFE)"),
    ("es", "Un puente | Ada Ejemplo", "Ada Ejemplo"),
    ("it", "Un ponte. Foto di Ada Esempio", "Ada Esempio"),
    ("it", "Un ponte (Ansa)", "Ansa"),
    ("it", "Un ponte. Fotogramma / Ada Esempio", "Ada Esempio"),
    ("pt", "Uma ponte — Foto: Ada Exemplo/g1", "Ada Exemplo/g1"),
    ("pt", "Uma ponte. Crédito: Ada Exemplo", "Ada Exemplo"),
    ("pt", "Uma ponte. Imagem: Ada Exemplo/Folhapress", "Ada Exemplo/Folhapress"),
    ("nl", "Een brug. Foto: Ada Voorbeeld / ANP", "Ada Voorbeeld / ANP"),
    ("nl", "Een brug. © ANP", "ANP"),
    ("sv", "En bro. Foto: Ada Exempel/TT", "Ada Exempel/TT"),
    ("sv", "En bro. Bild: Ada Exempel", "Ada Exempel"),
    ("nb", "En bro. Foto: Ada Eksempel / NTB", "Ada Eksempel / NTB"),
    ("nb", "En bro. FOTO: ADA EKSEMPEL", "ADA EKSEMPEL"),
    ("da", "En bro. Foto: Ada Eksempel/Ritzau Scanpix", "Ada Eksempel/Ritzau Scanpix"),
    ("da", "En bro. Arkivfoto: Ada Eksempel", "Ada Eksempel"),
    ("fi", "Silta. Kuva: Aino Esimerkki / Lehtikuva", "Aino Esimerkki / Lehtikuva"),
    ("pl", "Most. Fot. Ada Przykład", "Ada Przykład"),
    ("pl", "Most. fot. Ada Przykład / Agencja Przykład", "Ada Przykład / Agencja Przykład"),
    ("pl", "Most (fot. Ada Przykład)", "Ada Przykład"),
    ("pl", "Most. Źródło: PAP/Ada Przykład", "PAP/Ada Przykład"),
    ("cs", "Most. Foto: Jan Příklad, ČTK", "Jan Příklad, ČTK"),
    ("cs", "Most | foto: Jan Příklad", "Jan Příklad"),
    ("ru", "Мост. Фото: Анна Примерова / ТАСС", "Анна Примерова / ТАСС"),
    ("ru", "Мост © РИА Новости / Анна Примерова", "РИА Новости / Анна Примерова"),
    ("uk", "Міст. Фото: Оксана Приклад", "Оксана Приклад"),
    ("uk", "Міст. Джерело фото: Оксана Приклад", "Оксана Приклад"),
    ("el", "Γέφυρα. Φωτογραφία: Γιώργος Δείγμας", "Γιώργος Δείγμας"),
    ("el", "Γέφυρα. (φωτ.: Γιώργος Δείγμας)", "Γιώργος Δείγμας"),
    ("tr", "Köprü. Fotoğraf: Ayşe Örnek", "Ayşe Örnek"),
    ("tr", "Köprü (Fotoğraf: AA)", "AA"),
    ("vi", "Cây cầu. Ảnh: Nguyễn Văn Mẫu", "Nguyễn Văn Mẫu"),
    ("vi", "Cây cầu. Ảnh: AFP", "AFP"),
    ("id", "Jembatan. Foto: Budi Contoh/Antara", "Budi Contoh/Antara"),
    ("id", "Jembatan. (ANTARA FOTO/Budi Contoh)", "Budi Contoh"),
    ("id", "Jembatan. (Foto: Dok. Contoh)", "Contoh"),
    ("th", "สะพาน ภาพ: สมชาย ตัวอย่าง", "สมชาย ตัวอย่าง"),
    ("th", "สะพาน ขอบคุณภาพจาก สมชาย", "สมชาย"),
    ("hi", "पुल। फोटो: अमित उदाहरण", "अमित उदाहरण"),
    ("hi", "पुल (फोटो क्रेडिट: अमित उदाहरण)", "अमित उदाहरण"),
    ("ar", "جسر. تصوير: أحمد المثال", "أحمد المثال"),
    ("ar", "جسر (رويترز)", "رويترز"),
    ("ar", "جسر. الصورة: أحمد المثال", "أحمد المثال"),
    ("he", "גשר. צילום: דנה דוגמה", "דנה דוגמה"),
    ("he", "גשר (צילום: רויטרס)", "רויטרס"),
    ("en", "The mayor opens the bridge in May.", nil),
    ("en", "The mayor (left) and the builder (right).", nil),
    ("de", "Die Bürgermeisterin eröffnet die Brücke (Archivbild).", nil),
    ("ja", "開通した橋＝東京都千代田区で2024年5月3日", nil),
    ("en", "From left: Ada Example, Bo Sample and Cy Test.", nil),
    ("en", "Ada Example", nil),
  ]
}
