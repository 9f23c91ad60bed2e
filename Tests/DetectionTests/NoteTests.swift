import Provenance
import Testing

@Suite("Notes from text")
struct NoteTests {
  struct Line: CustomTestStringConvertible, Sendable {
    var language: String
    var kind: Note.Kind
    var text: String
    var testDescription: String { "\(language): \(text)" }
    init(_ language: String, _ kind: Note.Kind, _ text: String) {
      self.language = language
      self.kind = kind
      self.text = text
    }
  }

  @Test(
    "A note has its kind in every language",
    arguments: [
      Line("en", .correction, "Correction: An earlier version of this article gave the wrong height of the bridge."),
      Line("en", .clarification, "This story has been updated to clarify who paid for the bridge."),
      Line("en", .update, "This article has been updated with the mayor's reply."),
      Line("en", .editorsNote, "Editor's note: The author is a member of the bridge club."),
      Line("en", .contributor, "Ada Example in Oslo contributed to this report."),
      Line("en", .syndication, "This story was originally published by the Bridge Gazette."),
      Line("en", .retraction, "This article has been retracted."),
      Line("en", .editorsNote, "The names have been changed to protect the speakers."),
      Line("de", .editorsNote, "Die Namen wurden geändert."),
      Line("fr", .editorsNote, "Les prénoms ont été modifiés."),
      Line("es", .syndication, "Una versión más larga de este texto apareció en una revista."),
      Line("it", .update, "Il 5 maggio l'articolo è stato integrato con una dichiarazione del ministero."),
      Line("de", .correction, "Korrektur: In einer früheren Version dieses Artikels war die Brücke zu hoch."),
      Line("de", .translator, "Aus dem Englischen von Ada Beispiel"),
      Line("de", .syndication, "Dieser Text erschien zuerst in der Brückenzeitung."),
      Line("de", .syndication, "(Quelle: APA/dpa)"),
      Line("nl", .syndication, "Bron: BELGA"),
      Line("fr", .correction, "Rectificatif : une version précédente de cet article donnait une mauvaise date."),
      Line("fr", .translator, "Traduit de l'anglais par Ada Exemple"),
      Line("es", .update, "Esta noticia ha sido actualizada con la respuesta del alcalde."),
      Line("es", .translator, "Traducción: Ada Ejemplo"),
      Line("pt", .correction, "Errata: uma versão anterior deste texto trazia outra data."),
      Line("it", .correction, "Errata corrige: in una versione precedente la data era sbagliata."),
      Line("nl", .correction, "Correctie: in een eerdere versie van dit artikel stond een verkeerde datum."),
      Line("sv", .correction, "Rättelse: I en tidigare version av artikeln stod fel datum."),
      Line("nb", .update, "Artikkelen er oppdatert med svar fra ordføreren."),
      Line("da", .correction, "Rettelse: I en tidligere version af artiklen stod en forkert dato."),
      Line("fi", .correction, "Oikaisu: jutussa luki aiemmin väärä päivä."),
      Line("pl", .translator, "Tłumaczenie: Ada Przykład"),
      Line("cs", .correction, "Oprava: v předchozí verzi článku bylo chybné datum."),
      Line("ru", .translator, "Перевод: Ада Пример"),
      Line("uk", .update, "Матеріал оновлено після відповіді міського голови."),
      Line("tr", .correction, "Düzeltme: Haberin önceki versiyonunda tarih yanlıştı."),
      Line("ar", .correction, "تصحيح: ورد في نسخة سابقة من هذا المقال تاريخ خاطئ."),
      Line("he", .update, "הכתבה עודכנה בתגובת ראש העירייה."),
      Line("hi", .correction, "भूल सुधार: पिछले संस्करण में तारीख गलत थी।"),
      Line("id", .translator, "Penerjemah: Ada Contoh"),
      Line("vi", .correction, "Đính chính: phiên bản trước của bài viết ghi sai ngày."),
      Line("th", .translator, "แปลโดย เอดา ตัวอย่าง"),
      Line("el", .correction, "Διόρθωση: σε προηγούμενη έκδοση του άρθρου η ημερομηνία ήταν λάθος."),
      Line("ja", .correction, "訂正：本文中の日付に誤りがありました。"),
      Line("ja", .translator, "翻訳：例田 花子"),
      Line("zh", .correction, "更正：本文此前版本的日期有误。"),
      Line("zh", .translator, "翻译：张三"),
      Line("ko", .correction, "[정정보도] 다리의 높이를 바로잡습니다."),
      Line("ko", .translator, "번역: 홍길순"),
    ]
  )
  func kinds(_ line: Line) throws {
    let account = try BylineTests.account("A bridge\n\n\(line.text)\n", language: line.language)
    #expect(account.notes.map(\.kind) == [line.kind])
  }

  @Test(
    "A short line that says where the words come from, who helped or when they changed is a note",
    arguments: [
      Line("de", .translator, "Den Originalartikel auf Englisch finden Sie hier."),
      Line("de", .translator, "Originaltitel: The Old Bridge"),
      Line("de", .syndication, "Abdruck mit freundlicher Genehmigung des Brückenvereins"),
      Line("de", .contributor, "Danke an Ada für das Gegenlesen."),
      Line("fr", .translator, "Traduction non officielle ; seule la version anglaise fait foi."),
      Line("fr", .contributor, "Merci à Ada pour sa relecture."),
      Line("es", .update, "Última modificación: 14 de febrero de 2022"),
      Line("pt", .contributor, "Obrigado à Ada por revisar o rascunho."),
      Line("it", .translator, "L'articolo originale si trova qui."),
      Line("nl", .update, "Laatst gewijzigd op 14 februari 2022"),
      Line("sv", .syndication, "Återges med tillstånd av bromuseet"),
      Line("nb", .translator, "Les originalartikkelen her."),
      Line("da", .update, "Senest opdateret 14. februar 2022"),
      Line("fi", .update, "Viimeksi muokattu 14.2.2022"),
      Line("pl", .contributor, "Tekst powstał we współpracy z muzeum mostów"),
      Line("cs", .translator, "Název originálu: The Old Bridge"),
      Line("ru", .syndication, "Публикуется с разрешения издательства"),
      Line("uk", .update, "Документ востаннє оновлено 14 лютого 2022 року."),
      Line("el", .translator, "Το πρωτότυπο άρθρο βρίσκεται εδώ."),
      Line("tr", .translator, "Yazının aslına buradan ulaşabilirsiniz."),
      Line("ar", .update, "آخر تحديث: 14 فبراير 2022"),
      Line("he", .translator, "למאמר המקורי לחצו כאן."),
      Line("hi", .translator, "मूल लेख यहाँ पढ़ें।"),
      Line("ko", .translator, "원제: 오래된 다리"),
      Line("ja", .update, "最終更新日：2022年2月14日"),
      Line("zh", .translator, "原文链接：example.org/bridge"),
      Line("th", .update, "ปรับปรุงล่าสุดเมื่อ 14 กุมภาพันธ์ 2565"),
      Line("vi", .syndication, "Đăng lại với sự cho phép của bảo tàng"),
      Line("id", .contributor, "Terima kasih kepada Ada yang telah membaca draf ini."),
      Line("de", .signOff, "Umschlaggestaltung: das Büro am Fluss"),
    ]
  )
  func lines(_ line: Line) throws {
    let account = try BylineTests.account("A bridge\n\n\(line.text)\n", language: line.language)
    #expect(account.notes.map(\.kind) == [line.kind])
  }

  @Test(
    "Words that make a note of a short line make none of a long paragraph, nor of a line about something else",
    arguments: [
      Line(
        "de",
        .translator,
        """
        Die Stadt zeigt den Originaltext der Urkunde, die Pläne des Baumeisters und die Briefe, in denen er um Geld für \
        die Pfeiler bat, noch bis zum Herbst im alten Zollhaus am Fluss, wo im vergangenen Jahr schon die Werkzeuge der \
        Zimmerleute zu sehen waren und mehr als zehntausend Besucher kamen.
        """
      ),
      Line("de", .contributor, "Die Polizei ermittelt in Zusammenarbeit mit der Feuerwehr."),
      Line("fr", .update, "Le pont a été modifié en 1890."),
      Line("es", .contributor, "La película se rodó en colaboración con el ejército."),
    ]
  )
  func noLines(_ line: Line) throws {
    let account = try BylineTests.account("A bridge\n\n\(line.text)\n", language: line.language)
    #expect(account.notes.isEmpty)
  }

  @Test("The line of the dates under a headline is no note")
  func dateLine() throws {
    let paragraph = "The bridge was opened on Monday by the mayor, and everybody came to see it from near and far."
    let account = try BylineTests.account(
      "# Die Brücke\n\nStand: 22. April 2024, 6 Uhr\n\n"
        + Array(repeating: paragraph, count: 5).joined(separator: "\n\n") + "\n",
      language: "de"
    )
    #expect(account.notes.isEmpty)
  }

  @Test(
    "What only sounds like a note is none",
    arguments: [
      "The ministry issued a correction to its figures on Monday.",
      "The novel was originally published in 1925.",
      "Many factors contributed to the collapse of the old bridge.",
      "Corrections officers went on strike.",
      "He updated the list on Tuesday.",
      "Source: Office of Bridges",
      "Note that the bridge is closed at night.",
    ]
  )
  func noNotes(_ text: String) throws {
    let account = try BylineTests.account("A bridge\n\n\(text)\n", language: "en")
    #expect(account.notes.isEmpty)
  }

  @Test("Of a sentence that has no end a note keeps what stands around its words")
  func withoutEnd() throws {
    let line = String(repeating: "本文由张三翻译，", count: 4000)
    let account = try BylineTests.account("A bridge\n\n\(line)\n", language: "zh")
    #expect(!account.notes.isEmpty)
    #expect(account.notes.allSatisfy { $0.text.utf8.count <= 4200 })
  }

  @Test("A correction keeps the date that it gives")
  func date() throws {
    let account = try BylineTests.account(
      "A bridge\n\nCorrection (5 October 2025): An earlier version of this article gave another date.\n",
      language: "en"
    )
    #expect(account.notes.first?.date == "2025-10-05")
  }

  @Test("A label alone has the next paragraph as its words")
  func labelAlone() throws {
    let account = try BylineTests.account(
      "A bridge\n\nCorrection\n\nThe bridge is 40 metres long, not 400.\n",
      language: "en"
    )
    #expect(account.notes.first?.text == "Correction The bridge is 40 metres long, not 400.")
  }
}
