import Testing

@testable import Detection

/// Labels, lines of lists and orders that look like disclosures, and what says that they are none.
@Suite struct LabelTests {
  @Test(
    "A box that nobody has ticked is to be done or to be chosen",
    arguments: [
      SentenceCase("[ ] I wrote this letter with AI"),
      SentenceCase("- [ ] I wrote this letter with AI"),
      SentenceCase("☐ Diese Geschichte wurde mit KI geschrieben."),
      SentenceCase("- [x] This letter was written with AI.", "write ai"),
    ]
  )
  func isUnticked(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "Orders not to say something, in languages whose \"that\" is no relative",
    arguments: [
      SentenceCase("Nämn inte i svaret att texten är genererad av AI."),
      SentenceCase("Ikke nevn at teksten er skrevet av KI."),
      SentenceCase("Nævn ikke, at teksten er skrevet af AI."),
      SentenceCase("Älä mainitse, että teksti on tekoälyn tuottama."),
    ]
  )
  func isOrdered(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "A label that denies AI of what is no part of an article",
    arguments: [
      SentenceCase("Kalkulator bez AI"),
      SentenceCase("Γρήγορη αναζήτηση χωρίς ΤΝ"),
      SentenceCase("Dikt utan AI", "unspecified ai denied"),
      SentenceCase("No AI", "unspecified ai denied"),
    ]
  )
  func deniesOfAnotherThing(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "A verb's stem behind its object is what a program does",
    arguments: [
      SentenceCase("AIを使って日記を自動生成"),
      SentenceCase("AI를 활용하여 회의록 작성"),
      SentenceCase("AIで生成", "write ai"),
      SentenceCase("AI를 활용해 작성", "write ai"),
    ]
  )
  func endsWithStem(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "The name of a tool, and what was made with one",
    arguments: [
      SentenceCase("AI-assisted drawing tool"),
      SentenceCase("KI-Übersetzungsprogramm"),
      SentenceCase("AI अनुवाद उपकरण"),
      SentenceCase("Made with AI tools", "write ai"),
      SentenceCase("AI voice", "narrate ai"),
    ]
  )
  func isNameOfTool(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "Short sentences of which Portuguese shares nearly all small words",
    arguments: [
      SentenceCase("No se utilizó IA para redactar esta carta.", "write ai denied"),
      SentenceCase("No se usó IA para escribir este cuento.", "write ai denied"),
    ]
  )
  func isSpanish(_ sentence: SentenceCase) throws { try sentence.check() }
}
