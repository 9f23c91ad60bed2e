import Testing

/// How the parts of a statement hang together: AI and who checks, names and help, things and what they were made from.
@Suite struct StatementStructureTests {
  typealias Case = SentenceGrammarTests.Case

  private func check(_ example: Case) throws {
    let detection = try #require(StatementTests.detection)
    let keys = try LanguageExampleTests.keys(example.text, detection)
    #expect(Set(keys.map { "\($0.activity) \($0.agent)\($0.used ? "" : " denied")" }) == example.claims)
  }

  /// A check that follows what AI did is a person's or an office's; the first verb stays the AI's.
  @Test(arguments: [
    Case("The recap was drafted with the help of AI and reviewed by the newsroom.", "write ai", "review organization"),
    Case("Text by Claude | checked by: Mara Lind", "write ai", "review human"),
    Case("La nota fue redactada con ayuda de IA y revisada por una editora.", "write ai", "review human"),
    Case("كُتب هذا التقرير بمساعدة الذكاء الاصطناعي وراجعه محرر الصحيفة.", "write ai", "review human"),
    Case("تُرجم المقال بواسطة الذكاء الاصطناعي ودققه مترجم بشري.", "translate ai", "review human"),
    Case("הכתבה נכתבה בעזרת בינה מלאכותית ונערכה על ידי עורך אנושי.", "write ai", "edit human"),
    Case("התקציר נוצר על ידי Claude ונבדק על ידי מערכת העיתון.", "summarize ai", "review organization"),
    Case("แปลโดย AI และตรวจทานโดยบรรณาธิการ", "translate ai", "review human"),
    Case("Bài viết do AI soạn và được biên tập viên kiểm tra.", "write ai", "review human"),
    Case("Bu haber yapay zekâ ile yazıldı ve editörümüz tarafından kontrol edildi.", "write ai", "review human"),
    Case("Yazılarımız yapay zekâ ile çevrilir ve editör denetiminde yayımlanır.", "translate ai", "review human"),
    Case("यह लेख एआई की मदद से लिखा गया और संपादक ने इसकी जाँच की।", "write ai", "review human"),
    Case("이 기사는 AI의 도움으로 작성됐고 편집자가 검토했습니다.", "write ai", "review human"),
    Case("この記事はAIの支援で作成し、編集者が確認しました。", "write ai", "review human"),
    Case("本文由 AI 撰写，经编辑审核。", "write ai", "review human"),
  ])
  func whatFollowsTheAIIsTheChecksOfPersons(_ example: Case) throws { try check(example) }

  /// A name between the verb and the help of AI is that of who wrote with it; what it was written from has no part.
  @Test(arguments: [
    Case("Written by Ana Pardo with help from Claude.", "write human-with-ai"),
    Case("Written by Ana Pardo (apardo), 2026, with help from Claude.", "write human-with-ai"),
    Case("Redactado por Luisa Vega con ayuda de Claude.", "write human-with-ai"),
    Case("Rédigé par Jean Morel le 3 mai 2026, avec l'aide de ChatGPT.", "write human-with-ai"),
    Case("Skrevet af Peter Holm med hjælp fra Claude.", "write human-with-ai"),
    Case("Geschrieben von Karla Engel mit Unterstützung von ChatGPT.", "write human-with-ai"),
    Case("Geschreven door Piet Smit met hulp van ChatGPT.", "write human-with-ai"),
    Case("Napisane przez Jana Kowala z pomocą ChatGPT.", "write human-with-ai"),
    Case("Escrito por Rui Costa com ajuda do Claude.", "write human-with-ai"),
    Case("Ditulis oleh Budi Santoso dengan bantuan ChatGPT.", "write human-with-ai"),
    Case("Skriven av Lisa Berg med hjälp av ChatGPT.", "write human-with-ai"),
    Case("Written with help from Claude (Anthropic).", "write ai"),
    Case("Written by Claude Sonnet with help from GPT-4.", "write ai"),
  ])
  func whoIsNamedBeforeTheHelpWroteWithIt(_ example: Case) throws { try check(example) }

  /// Companies whose translators go by their names translate as machines, and write as nobody.
  @Test(arguments: [
    Case("Translated by Google", "translate ai"),
    Case("Translated from Japanese by Google.", "translate ai"),
    Case("แปลโดย Google จากภาษาญี่ปุ่น", "translate ai"),
    Case("تُرجم بواسطة Google", "translate ai"),
    Case("Dịch bởi Google", "translate ai"),
    Case("Übersetzt von Google", "translate ai"),
    Case("Traduit par Microsoft", "translate ai"),
    Case("Переведено Яндексом", "translate ai"),
    Case("Traducido por Google", "translate ai"),
    Case("Google tarafından çevrildi", "translate ai"),
    Case("Diterjemahkan oleh Google", "translate ai"),
    Case("Googleによる翻訳", "translate ai"),
    Case("Written by Google staff."),
  ])
  func translatorsGoByTheirCompanysName(_ example: Case) throws { try check(example) }

  /// What a tool for speech drafts is a transcript.
  @Test(arguments: [
    Case("Rohfassung von Whisper, noch nicht geprüft.", "transcribe ai", "review human denied")
  ])
  func draftsOfSpeechToolsAreTranscripts(_ example: Case) throws { try check(example) }

  /// Each of the things that one verb makes is a claim.
  @Test(arguments: [
    Case("Resimler ve anlatım yapay zekâ ile yapılmıştır.", "illustrate ai", "narrate ai"),
    Case("画面、配音由 AI 制作。", "illustrate ai", "narrate ai"),
    Case("The images and the voice were generated with AI.", "illustrate ai", "narrate ai"),
    Case("Text and pictures were created by AI.", "write ai", "illustrate ai"),
    Case("Text und Bilder wurden mit KI erstellt.", "write ai", "illustrate ai"),
    Case("Les images et la voix ont été générées par IA.", "illustrate ai", "narrate ai"),
    Case("Las imágenes y el texto fueron generados con IA.", "illustrate ai", "write ai"),
    Case("Текст и иллюстрации созданы с помощью ИИ.", "write ai", "illustrate ai"),
    Case("画像と音声はAIで生成しています。", "illustrate ai", "narrate ai"),
  ])
  func eachThingThatIsMadeIsAClaim(_ example: Case) throws { try check(example) }

  /// What something was made from is not what was made.
  @Test(arguments: [
    Case("This summary was generated by AI based on the transcript of the hearing.", "summarize ai"),
    Case("Der Text wurde von KI auf Grundlage des Transkripts erstellt.", "write ai"),
    Case("Artículo generado por IA a partir de la transcripción del vídeo.", "write ai"),
    Case("The article was written by ChatGPT from the recording and its images.", "write ai"),
    Case("Bu yazı toplantı dökümünden yararlanılarak yapay zekâ tarafından yazıldı.", "write ai"),
  ])
  func sourcesAreNotWhatIsMade(_ example: Case) throws { try check(example) }

  /// What AI is used for, in infinitives and nouns; others' use of it is no claim.
  @Test(arguments: [
    Case(
      "A large language model (currently Claude) drafts the articles, and our editor approves each.",
      "write ai",
      "review human"
    ),
    Case("AI is used as a research and drafting aid, never as sole author.", "research ai", "write ai"),
    Case("As nobody here reads Polish, Google Translate was used for the quotes.", "translate ai"),
    Case("AI is used to create images and to summarize texts.", "illustrate ai", "summarize ai"),
    Case("KI er brukt til å lage bilder og til å sammenfatte tekster.", "illustrate ai", "summarize ai"),
    Case("Ein Sprachmodell (derzeit Claude) schreibt die Meldungen dieser Seite.", "write ai"),
    Case("Notre site utilise l'IA pour rédiger les brèves.", "write ai"),
    Case("Este sitio utiliza IA para redactar las noticias.", "write ai"),
    Case("AI har använts för att skriva sammanfattningarna.", "summarize ai"),
    Case("Tekoälyä on käytetty kuvien tekemiseen.", "illustrate ai"),
    Case("Ballads uses AI to help you write songs."),
    Case("Netflix uses AI to produce trailers."),
    Case("The agency uses AI to translate its hearings, a spokesman said."),
    Case("Students use AI to write essays."),
  ])
  func practiceIsSaidInManyForms(_ example: Case) throws { try check(example) }

  /// A label, a name and the help of AI are a credit; other things in its place are none.
  @Test(arguments: [
    Case("Převod pro ZX: Jan Novák, 2026, s pomocí Claude.", "write human-with-ai"),
    Case("Umsetzung: Eva Lang, 2026, mit Hilfe von Claude", "write human-with-ai"),
    Case("Autor: Marek Bielski (ze wsparciem AI)", "write human-with-ai"),
    Case("Author: Tom Reed (with AI assistance)", "write human-with-ai"),
    Case("Auteur : Paul Roy (avec l'aide de l'IA)", "write human-with-ai"),
    Case("Autora: Marta Ruiz, con ayuda de ChatGPT", "write human-with-ai"),
    Case("Talk: Jan Novak, 2026, with a chapter about Claude"),
    Case("Exhibition: Monet, 2026, with works of Renoir"),
  ])
  func creditsNeedNoVerb(_ example: Case) throws { try check(example) }

  /// What is denied of a person, a quality or an earlier clause is no denial of AI.
  @Test(arguments: [
    Case("The other languages were translated by AI, not by a native speaker.", "translate ai"),
    Case("Ostatní jazyky přeložila umělá inteligence, nikoli rodilý mluvčí.", "translate ai"),
    Case("Die Übersetzung stammt von einer KI, nicht von einem Menschen.", "translate ai"),
    Case("翻訳はAIによるもので、人間の翻訳者によるものではありません。", "translate ai"),
    Case("נכתב על ידי Claude · אושר על ידי דנה כהן", "write ai", "review human"),
    Case("Das Video ist KI-generiert ohne großen Aufwand.", "illustrate ai"),
    Case("ภาพสร้างด้วย AI ไม่ใช่ภาพจริง", "illustrate ai"),
    Case("Gambar dibuat dengan AI tanpa maksud menyinggung.", "illustrate ai"),
    Case("Dit bestand is door AI gemaakt en nog niet inhoudelijk gecontroleerd.", "write ai", "review human denied"),
    Case("本图由 AI 生成，不代表真人。", "illustrate ai"),
    Case("本文使用大模型辅助撰写，作者对内容负责。", "write ai"),
    Case("This voice is AI-generated (modelled on Paul Roy).", "narrate ai"),
    Case("Traduit par IA. Veuillez vérifier le contenu.", "translate ai"),
    Case("Traducido con IA. Por favor, compruebe los datos.", "translate ai"),
    Case(
      "El juego fue creado solo por humanos y no se utilizó inteligencia artificial.",
      "write human",
      "unspecified ai denied"
    ),
    Case("O README foi escrito com IA. O código foi escrito por mim.", "write ai", "write human"),
    Case("L'image vient de Midjourney et a été retouchée à la main.", "illustrate ai", "edit human"),
    Case("L'immagine è stata creata con Midjourney e ritoccata a mano.", "illustrate ai", "edit human"),
  ])
  func whatIsDeniedOfOthersIsNoDenialOfAI(_ example: Case) throws { try check(example) }

  /// However long the name of who had the help is.
  @Test(arguments: [
    Case("Diseñado por Ana Luisa Pardo Vega con ayuda de Claude.", "write human-with-ai"),
    Case("Sidan är gjord av Maja Ekholms Fredrik Sandahl med hjälp av AI.", "write human-with-ai"),
    Case("Realizzato da Ugo Bassani Ferri con l'aiuto di ChatGPT.", "write human-with-ai"),
    Case("Napisane przez Adama Lisieckiego-Borka z pomocą ChatGPT.", "write human-with-ai"),
    Case("Gemaakt door Pieter van der Zwaan met behulp van ChatGPT.", "write human-with-ai"),
    Case("Managed by Otto Brandt with help from Claude."),
  ])
  func longNamesBeforeTheHelpCountForNothing(_ example: Case) throws { try check(example) }

  /// A doubt behind "and" is of what follows, unless things are joined that must be checked.
  @Test(arguments: [
    Case("The answers were generated by AI and may need checking.", "write ai"),
    Case("Die Antworten wurden von KI erstellt und können Fehler enthalten.", "write ai"),
    Case("Text vznikl s pomocí AI a před vydáním vyžaduje kontrolu.", "write ai"),
    Case("كُتبت الإجابات بالذكاء الاصطناعي وقد تحتاج إلى تأكيد.", "write ai"),
    Case("AI-generated reports and letters must be checked."),
    Case("KI-generert innhold og utkast skal gjennomgås av laget."),
    Case("KI-generierte Texte und Bilder müssen gekennzeichnet werden."),
  ])
  func doubtsBehindAndAreOfWhatFollows(_ example: Case) throws { try check(example) }

  /// A word for a product that is joined to what was made is no talk of products.
  @Test(arguments: [
    Case("The guide and the settings were translated by AI.", "translate ai"),
    Case("Посібник і налаштування перекладено штучним інтелектом.", "translate ai"),
    Case("Servizi e opere creati senza l'uso di IA ricevono il marchio."),
    Case("The app's summaries are generated by AI in seconds."),
  ])
  func whatIsJoinedToTheThingIsMadeToo(_ example: Case) throws { try check(example) }

  /// Capitals of a licence are no words.
  @Test(arguments: [
    Case("Texten är skriven med AI och får delas under CC BY-SA 4.0.", "write ai"),
    Case("Hon sa att texten är skriven med AI."),
  ])
  func acronymsAreNoWords(_ example: Case) throws { try check(example) }

  /// Translations that were written are translated.
  @Test(arguments: [
    Case("The translations were written by AI.", "translate ai"),
    Case("התרגומים נכתבו בעזרת AI.", "translate ai"),
    Case("The translation notes were written by AI.", "write ai"),
  ])
  func writtenTranslationsAreTranslated(_ example: Case) throws { try check(example) }

  /// What more is told of the source takes nothing away.
  @Test(arguments: [
    Case("Text vznikl s využitím AI na základě uvedených zdrojů redakce Lampa.", "write ai"),
    Case("Oversikten er laget av KI basert på åpne kilder fra kommunen.", "write ai"),
    Case("Redigido com apoio de IA a partir dos arquivos versionados do repositório.", "write ai"),
  ])
  func whatIsToldOfTheSourceCountsForNothing(_ example: Case) throws { try check(example) }

  /// What the reader is asked to check nobody has checked.
  @Test(arguments: [
    Case("Traduit par IA. Veuillez vérifier le contenu.", "translate ai"),
    Case("Written by AI. Verify the figures yourself.", "write ai"),
    Case("Mit KI übersetzt. Bitte prüfen Sie die Angaben.", "translate ai"),
  ])
  func requestsAreNoChecks(_ example: Case) throws { try check(example) }

  /// An AI agent is a tool like others.
  @Test(arguments: [
    Case("This changelog was written by an AI agent.", "write ai"),
    Case("Logiken skrevs av AI-agenten.", "write ai"),
    Case("AI agents write more and more code, analysts say."),
  ])
  func agentsAreTools(_ example: Case) throws { try check(example) }

  /// Things with their tools are a credit each, in a sentence of their own or behind a semicolon.
  @Test(arguments: [
    Case("Text: ChatGPT, images: Midjourney", "write ai", "illustrate ai"),
    Case("Text: Claude · Bilder: Midjourney", "write ai", "illustrate ai"),
    Case("Фон и иллюстрации созданы с помощью ИИ; аудио — ElevenLabs.", "illustrate ai", "narrate ai"),
    Case("Textes : Claude ; images : Midjourney", "write ai", "illustrate ai"),
    Case("Images created with Midjourney; voice: ElevenLabs.", "illustrate ai", "narrate ai"),
    Case("Image: Midjourney", "illustrate ai"),
    Case("In the news: Midjourney, ElevenLabs and others raise money"),
    Case("Two apps for pictures: Midjourney costs ten dollars, the other is free."),
  ])
  func eachToolIsCreditedWithItsThing(_ example: Case) throws { try check(example) }

  /// Of what a person made, the noun before the verb tells what was done.
  @Test(arguments: [
    Case("Перевод на русский выполнил Костя.", "translate human"),
    Case("Η μετάφραση έγινε από τη Μαρία Παππά.", "translate human"),
    Case("Artykuł powstał we współpracy z Adamem Nowym", "write human"),
    Case("Artikel ini dibuat oleh Dewi Lestari.", "write human"),
    Case("Die Übersetzung wurde von Hanna Stein angefertigt.", "translate human"),
    Case("La traduction a été réalisée par Léa Petit.", "translate human"),
    Case("The translation was done by Rosa Lind.", "translate human"),
    Case("The bridge was built by Rosa Lind."),
  ])
  func whatPersonsMadeTheNounTells(_ example: Case) throws { try check(example) }

  /// What those who write use AI for is said of the page, whatever they do it to.
  @Test(arguments: [
    Case("We do not use AI to write first drafts from scratch or to invent quotes.", "write ai denied"),
    Case("We use AI to translate interviews with ministers and mayors.", "translate ai"),
    Case("We asked ChatGPT to write a poem about the mayor of the town."),
    Case("We tested tools that use AI to write code for banks."),
    Case("Nous utilisons l'IA pour traduire les dépêches des agences.", "translate ai"),
  ])
  func whatWeUseAIForIsSaid(_ example: Case) throws { try check(example) }

  /// A condition in a clause before, and a doubt in one behind, leave what is said between them.
  @Test(arguments: [
    Case("Where the site had no translation, Google Translate was used.", "translate ai"),
    Case("Google Translate was used and some mistakes may remain.", "translate ai"),
    Case("Wo eine Übersetzung fehlte, wurde DeepL verwendet.", "translate ai"),
    Case("If you translate a page with DeepL, the layout may break."),
    Case("When a text was written by AI, it is labelled."),
    Case("AI-generated and other texts must be labelled."),
  ])
  func clausesAroundAreTheirOwn(_ example: Case) throws { try check(example) }

  /// AI that owns what a person edits did not edit it; a name goes on behind its small words.
  @Test(arguments: [
    Case("I always edit the AI's texts before they go out.", "edit human"),
    Case("Our editors check ChatGPT's output.", "review human"),
    Case("We had the text edited by AI's best known tool, ChatGPT.", "edit ai"),
    Case("Geschreven door Jan de Boer met hulp van ChatGPT.", "write human-with-ai"),
    Case("Geschrieben von Eva von der Heide mit Hilfe von Claude.", "write human-with-ai"),
  ])
  func whoseThingItIsDidNothing(_ example: Case) throws { try check(example) }
}
