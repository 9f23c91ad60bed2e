import Testing

/// How the parts of a statement hang together: AI and who checks, names and help, things and what they were made from.
@Suite struct StatementStructureTests {
  /// A check that follows what AI did is a person's or an office's; the first verb stays the AI's.
  @Test(arguments: [
    SentenceCase(
      "The recap was drafted with the help of AI and reviewed by the newsroom.",
      "write ai",
      "review organization"
    ),
    SentenceCase("Text by Claude | checked by: Mara Lind", "write ai", "review human"),
    SentenceCase("La nota fue redactada con ayuda de IA y revisada por una editora.", "write ai", "review human"),
    SentenceCase("كُتب هذا التقرير بمساعدة الذكاء الاصطناعي وراجعه محرر الصحيفة.", "write ai", "review human"),
    SentenceCase("تُرجم المقال بواسطة الذكاء الاصطناعي ودققه مترجم بشري.", "translate ai", "review human"),
    SentenceCase("הכתבה נכתבה בעזרת בינה מלאכותית ונערכה על ידי עורך אנושי.", "write ai", "edit human"),
    SentenceCase("התקציר נוצר על ידי Claude ונבדק על ידי מערכת העיתון.", "summarize ai", "review organization"),
    SentenceCase("แปลโดย AI และตรวจทานโดยบรรณาธิการ", "translate ai", "review human"),
    SentenceCase("Bài viết do AI soạn và được biên tập viên kiểm tra.", "write ai", "review human"),
    SentenceCase(
      "Bu haber yapay zekâ ile yazıldı ve editörümüz tarafından kontrol edildi.",
      "write ai",
      "review human"
    ),
    SentenceCase(
      "Yazılarımız yapay zekâ ile çevrilir ve editör denetiminde yayımlanır.",
      "translate ai",
      "review human"
    ),
    SentenceCase("यह लेख एआई की मदद से लिखा गया और संपादक ने इसकी जाँच की।", "write ai", "review human"),
    SentenceCase("이 기사는 AI의 도움으로 작성됐고 편집자가 검토했습니다.", "write ai", "review human"),
    SentenceCase("この記事はAIの支援で作成し、編集者が確認しました。", "write ai", "review human"),
    SentenceCase("本文由 AI 撰写，经编辑审核。", "write ai", "review human"),
  ])
  func whatFollowsTheAIIsTheChecksOfPersons(_ example: SentenceCase) throws { try example.check() }

  /// A name between the verb and the help of AI is that of who wrote with it; what it was written from has no part.
  @Test(arguments: [
    SentenceCase("Written by Ana Pardo with help from Claude.", "write human-with-ai"),
    SentenceCase("Written by Ana Pardo (apardo), 2026, with help from Claude.", "write human-with-ai"),
    SentenceCase("Redactado por Luisa Vega con ayuda de Claude.", "write human-with-ai"),
    SentenceCase("Rédigé par Jean Morel le 3 mai 2026, avec l'aide de ChatGPT.", "write human-with-ai"),
    SentenceCase("Skrevet af Peter Holm med hjælp fra Claude.", "write human-with-ai"),
    SentenceCase("Geschrieben von Karla Engel mit Unterstützung von ChatGPT.", "write human-with-ai"),
    SentenceCase("Geschreven door Piet Smit met hulp van ChatGPT.", "write human-with-ai"),
    SentenceCase("Napisane przez Jana Kowala z pomocą ChatGPT.", "write human-with-ai"),
    SentenceCase("Escrito por Rui Costa com ajuda do Claude.", "write human-with-ai"),
    SentenceCase("Ditulis oleh Budi Santoso dengan bantuan ChatGPT.", "write human-with-ai"),
    SentenceCase("Skriven av Lisa Berg med hjälp av ChatGPT.", "write human-with-ai"),
    SentenceCase("Written with help from Claude (Anthropic).", "write ai"),
    SentenceCase("Written by Claude Sonnet with help from GPT-4.", "write ai"),
  ])
  func whoIsNamedBeforeTheHelpWroteWithIt(_ example: SentenceCase) throws { try example.check() }

  /// Companies whose translators go by their names translate as machines, and write as nobody.
  @Test(arguments: [
    SentenceCase("Translated by Google", "translate ai"),
    SentenceCase("Translated from Japanese by Google.", "translate ai"),
    SentenceCase("แปลโดย Google จากภาษาญี่ปุ่น", "translate ai"),
    SentenceCase("تُرجم بواسطة Google", "translate ai"),
    SentenceCase("Dịch bởi Google", "translate ai"),
    SentenceCase("Übersetzt von Google", "translate ai"),
    SentenceCase("Traduit par Microsoft", "translate ai"),
    SentenceCase("Переведено Яндексом", "translate ai"),
    SentenceCase("Traducido por Google", "translate ai"),
    SentenceCase("Google tarafından çevrildi", "translate ai"),
    SentenceCase("Diterjemahkan oleh Google", "translate ai"),
    SentenceCase("Googleによる翻訳", "translate ai"),
    SentenceCase("Written by Google staff."),
  ])
  func translatorsGoByTheirCompanysName(_ example: SentenceCase) throws { try example.check() }

  /// What a tool for speech drafts is a transcript.
  @Test(arguments: [
    SentenceCase("Rohfassung von Whisper, noch nicht geprüft.", "transcribe ai", "review human denied")
  ])
  func draftsOfSpeechToolsAreTranscripts(_ example: SentenceCase) throws { try example.check() }

  /// Each of the things that one verb makes is a claim.
  @Test(arguments: [
    SentenceCase("Resimler ve anlatım yapay zekâ ile yapılmıştır.", "illustrate ai", "narrate ai"),
    SentenceCase("画面、配音由 AI 制作。", "illustrate ai", "narrate ai"),
    SentenceCase("The images and the voice were generated with AI.", "illustrate ai", "narrate ai"),
    SentenceCase("Text and pictures were created by AI.", "write ai", "illustrate ai"),
    SentenceCase("Text und Bilder wurden mit KI erstellt.", "write ai", "illustrate ai"),
    SentenceCase("Les images et la voix ont été générées par IA.", "illustrate ai", "narrate ai"),
    SentenceCase("Las imágenes y el texto fueron generados con IA.", "illustrate ai", "write ai"),
    SentenceCase("Текст и иллюстрации созданы с помощью ИИ.", "write ai", "illustrate ai"),
    SentenceCase("画像と音声はAIで生成しています。", "illustrate ai", "narrate ai"),
  ])
  func eachThingThatIsMadeIsAClaim(_ example: SentenceCase) throws { try example.check() }

  /// What something was made from is not what was made.
  @Test(arguments: [
    SentenceCase("This summary was generated by AI based on the transcript of the hearing.", "summarize ai"),
    SentenceCase("Der Text wurde von KI auf Grundlage des Transkripts erstellt.", "write ai"),
    SentenceCase("Artículo generado por IA a partir de la transcripción del vídeo.", "write ai"),
    SentenceCase("The article was written by ChatGPT from the recording and its images.", "write ai"),
    SentenceCase("Bu yazı toplantı dökümünden yararlanılarak yapay zekâ tarafından yazıldı.", "write ai"),
  ])
  func sourcesAreNotWhatIsMade(_ example: SentenceCase) throws { try example.check() }

  /// What AI is used for, in infinitives and nouns; others' use of it is no claim.
  @Test(arguments: [
    SentenceCase(
      "A large language model (currently Claude) drafts the articles, and our editor approves each.",
      "write ai",
      "review human"
    ),
    SentenceCase("AI is used as a research and drafting aid, never as sole author.", "research ai", "write ai"),
    SentenceCase("As nobody here reads Polish, Google Translate was used for the quotes.", "translate ai"),
    SentenceCase("AI is used to create images and to summarize texts.", "illustrate ai", "summarize ai"),
    SentenceCase("KI er brukt til å lage bilder og til å sammenfatte tekster.", "illustrate ai", "summarize ai"),
    SentenceCase("Ein Sprachmodell (derzeit Claude) schreibt die Meldungen dieser Seite.", "write ai"),
    SentenceCase("Notre site utilise l'IA pour rédiger les brèves.", "write ai"),
    SentenceCase("Este sitio utiliza IA para redactar las noticias.", "write ai"),
    SentenceCase("AI har använts för att skriva sammanfattningarna.", "summarize ai"),
    SentenceCase("Tekoälyä on käytetty kuvien tekemiseen.", "illustrate ai"),
    SentenceCase("Ballads uses AI to help you write songs."),
    SentenceCase("Netflix uses AI to produce trailers."),
    SentenceCase("The agency uses AI to translate its hearings, a spokesman said."),
    SentenceCase("Students use AI to write essays."),
  ])
  func practiceIsSaidInManyForms(_ example: SentenceCase) throws { try example.check() }

  /// A label, a name and the help of AI are a credit; other things in its place are none.
  @Test(arguments: [
    SentenceCase("Převod pro ZX: Jan Novák, 2026, s pomocí Claude.", "write human-with-ai"),
    SentenceCase("Umsetzung: Eva Lang, 2026, mit Hilfe von Claude", "write human-with-ai"),
    SentenceCase("Autor: Marek Bielski (ze wsparciem AI)", "write human-with-ai"),
    SentenceCase("Author: Tom Reed (with AI assistance)", "write human-with-ai"),
    SentenceCase("Auteur : Paul Roy (avec l'aide de l'IA)", "write human-with-ai"),
    SentenceCase("Autora: Marta Ruiz, con ayuda de ChatGPT", "write human-with-ai"),
    SentenceCase("Talk: Jan Novak, 2026, with a chapter about Claude"),
    SentenceCase("Exhibition: Monet, 2026, with works of Renoir"),
  ])
  func creditsNeedNoVerb(_ example: SentenceCase) throws { try example.check() }

  /// What is denied of a person, a quality or an earlier clause is no denial of AI.
  @Test(arguments: [
    SentenceCase("The other languages were translated by AI, not by a native speaker.", "translate ai"),
    SentenceCase("Ostatní jazyky přeložila umělá inteligence, nikoli rodilý mluvčí.", "translate ai"),
    SentenceCase("Die Übersetzung stammt von einer KI, nicht von einem Menschen.", "translate ai"),
    SentenceCase("翻訳はAIによるもので、人間の翻訳者によるものではありません。", "translate ai"),
    SentenceCase("נכתב על ידי Claude · אושר על ידי דנה כהן", "write ai", "review human"),
    SentenceCase("Das Video ist KI-generiert ohne großen Aufwand.", "illustrate ai"),
    SentenceCase("ภาพสร้างด้วย AI ไม่ใช่ภาพจริง", "illustrate ai"),
    SentenceCase("Gambar dibuat dengan AI tanpa maksud menyinggung.", "illustrate ai"),
    SentenceCase(
      "Dit bestand is door AI gemaakt en nog niet inhoudelijk gecontroleerd.",
      "write ai",
      "review human denied"
    ),
    SentenceCase("本图由 AI 生成，不代表真人。", "illustrate ai"),
    SentenceCase("本文使用大模型辅助撰写，作者对内容负责。", "write ai"),
    SentenceCase("This voice is AI-generated (modelled on Paul Roy).", "narrate ai"),
    SentenceCase("Traduit par IA. Veuillez vérifier le contenu.", "translate ai"),
    SentenceCase("Traducido con IA. Por favor, compruebe los datos.", "translate ai"),
    SentenceCase(
      "El juego fue creado solo por humanos y no se utilizó inteligencia artificial.",
      "write human",
      "write ai denied"
    ),
    SentenceCase("O README foi escrito com IA. O código foi escrito por mim.", "write ai", "write human"),
    SentenceCase("L'image vient de Midjourney et a été retouchée à la main.", "illustrate ai", "edit human"),
    SentenceCase("L'immagine è stata creata con Midjourney e ritoccata a mano.", "illustrate ai", "edit human"),
  ])
  func whatIsDeniedOfOthersIsNoDenialOfAI(_ example: SentenceCase) throws { try example.check() }

  /// However long the name of who had the help is.
  @Test(arguments: [
    SentenceCase("Diseñado por Ana Luisa Pardo Vega con ayuda de Claude.", "write human-with-ai"),
    SentenceCase("Sidan är gjord av Maja Ekholms Fredrik Sandahl med hjälp av AI.", "write human-with-ai"),
    SentenceCase("Realizzato da Ugo Bassani Ferri con l'aiuto di ChatGPT.", "write human-with-ai"),
    SentenceCase("Napisane przez Adama Lisieckiego-Borka z pomocą ChatGPT.", "write human-with-ai"),
    SentenceCase("Gemaakt door Pieter van der Zwaan met behulp van ChatGPT.", "write human-with-ai"),
    SentenceCase("Managed by Otto Brandt with help from Claude."),
  ])
  func longNamesBeforeTheHelpCountForNothing(_ example: SentenceCase) throws { try example.check() }

  /// A check that is still to come is none.
  @Test(arguments: [
    SentenceCase("The guide was translated by AI. It will be reviewed by an editor soon.", "translate ai"),
    SentenceCase(
      "Der Leitfaden wurde mit KI übersetzt. Er wird demnächst von einer Redakteurin geprüft.",
      "translate ai"
    ),
    SentenceCase("Ce guide a été traduit par une IA. Il sera relu par un rédacteur.", "translate ai"),
    SentenceCase("Poradnik przetłumaczono przy użyciu AI. Zostanie sprawdzony przez redaktora.", "translate ai"),
    SentenceCase("Bu rehber yapay zekâ ile çevrildi. Bir editör tarafından kontrol edilecek.", "translate ai"),
    SentenceCase("Opas on käännetty tekoälyllä. Toimittaja tarkistaa sen myöhemmin.", "translate ai"),
    SentenceCase("이 안내서는 AI로 번역했습니다. 추후 편집자가 검토할 예정입니다.", "translate ai"),
    SentenceCase("このガイドはAIで翻訳しました。後日、編集者が確認する予定です。", "translate ai"),
  ])
  func checksToComeAreNone(_ example: SentenceCase) throws { try example.check() }

  /// What AI was used in the making of, it made.
  @Test(arguments: [
    SentenceCase("No AI was used in the creation of this guide.", "write ai denied"),
    SentenceCase("Bei der Erstellung dieses Leitfadens wurde KI eingesetzt.", "write ai"),
    SentenceCase("AI was used for this guide.", "unspecified ai"),
  ])
  func whatIsUsedInTheMakingMakes(_ example: SentenceCase) throws { try example.check() }

  /// A doubt behind "and" is of what follows, unless things are joined that must be checked.
  @Test(arguments: [
    SentenceCase("The answers were generated by AI and may need checking.", "write ai"),
    SentenceCase("Die Antworten wurden von KI erstellt und können Fehler enthalten.", "write ai"),
    SentenceCase("Text vznikl s pomocí AI a před vydáním vyžaduje kontrolu.", "write ai"),
    SentenceCase("كُتبت الإجابات بالذكاء الاصطناعي وقد تحتاج إلى تأكيد.", "write ai"),
    SentenceCase("AI-generated reports and letters must be checked."),
    SentenceCase("KI-generert innhold og utkast skal gjennomgås av laget."),
    SentenceCase("KI-generierte Texte und Bilder müssen gekennzeichnet werden."),
  ])
  func doubtsBehindAndAreOfWhatFollows(_ example: SentenceCase) throws { try example.check() }

  /// A word for a product that is joined to what was made is no talk of products.
  @Test(arguments: [
    SentenceCase("The guide and the settings were translated by AI.", "translate ai"),
    SentenceCase("Посібник і налаштування перекладено штучним інтелектом.", "translate ai"),
    SentenceCase("Servizi e opere creati senza l'uso di IA ricevono il marchio."),
    SentenceCase("The app's summaries are generated by AI in seconds."),
  ])
  func whatIsJoinedToTheThingIsMadeToo(_ example: SentenceCase) throws { try example.check() }

  /// Capitals of a licence are no words.
  @Test(arguments: [
    SentenceCase("Texten är skriven med AI och får delas under CC BY-SA 4.0.", "write ai"),
    SentenceCase("Hon sa att texten är skriven med AI."),
  ])
  func acronymsAreNoWords(_ example: SentenceCase) throws { try example.check() }

  /// Translations that were written are translated.
  @Test(arguments: [
    SentenceCase("The translations were written by AI.", "translate ai"),
    SentenceCase("התרגומים נכתבו בעזרת AI.", "translate ai"),
    SentenceCase("The translation notes were written by AI.", "write ai"),
  ])
  func writtenTranslationsAreTranslated(_ example: SentenceCase) throws { try example.check() }

  /// What more is told of the source takes nothing away.
  @Test(arguments: [
    SentenceCase("Text vznikl s využitím AI na základě uvedených zdrojů redakce Lampa.", "write ai"),
    SentenceCase("Oversikten er laget av KI basert på åpne kilder fra kommunen.", "write ai"),
    SentenceCase("Redigido com apoio de IA a partir dos arquivos versionados do repositório.", "write ai"),
  ])
  func whatIsToldOfTheSourceCountsForNothing(_ example: SentenceCase) throws { try example.check() }

  /// What the reader is asked to check nobody has checked.
  @Test(arguments: [
    SentenceCase("Traduit par IA. Veuillez vérifier le contenu.", "translate ai"),
    SentenceCase("Written by AI. Verify the figures yourself.", "write ai"),
    SentenceCase("Mit KI übersetzt. Bitte prüfen Sie die Angaben.", "translate ai"),
  ])
  func requestsAreNoChecks(_ example: SentenceCase) throws { try example.check() }

  /// An AI agent is a tool like others.
  @Test(arguments: [
    SentenceCase("This changelog was written by an AI agent.", "write ai"),
    SentenceCase("Logiken skrevs av AI-agenten.", "write ai"),
    SentenceCase("AI agents write more and more code, analysts say."),
  ])
  func agentsAreTools(_ example: SentenceCase) throws { try example.check() }

  /// Things with their tools are a credit each, in a sentence of their own or behind a semicolon.
  @Test(arguments: [
    SentenceCase("Text: ChatGPT, images: Midjourney", "write ai", "illustrate ai"),
    SentenceCase("Text: Claude · Bilder: Midjourney", "write ai", "illustrate ai"),
    SentenceCase("Фон и иллюстрации созданы с помощью ИИ; аудио — ElevenLabs.", "illustrate ai", "narrate ai"),
    SentenceCase("Textes : Claude ; images : Midjourney", "write ai", "illustrate ai"),
    SentenceCase("Images created with Midjourney; voice: ElevenLabs.", "illustrate ai", "narrate ai"),
    SentenceCase("Image: Midjourney", "illustrate ai"),
    SentenceCase("In the news: Midjourney, ElevenLabs and others raise money"),
    SentenceCase("Two apps for pictures: Midjourney costs ten dollars, the other is free."),
  ])
  func eachToolIsCreditedWithItsThing(_ example: SentenceCase) throws { try example.check() }

  /// Of what a person made, the noun before the verb tells what was done.
  @Test(arguments: [
    SentenceCase("Перевод на русский выполнил Костя.", "translate human"),
    SentenceCase("Η μετάφραση έγινε από τη Μαρία Παππά.", "translate human"),
    SentenceCase("Artykuł powstał we współpracy z Adamem Nowym", "write human"),
    SentenceCase("Artikel ini dibuat oleh Dewi Lestari.", "write human"),
    SentenceCase("Die Übersetzung wurde von Hanna Stein angefertigt.", "translate human"),
    SentenceCase("La traduction a été réalisée par Léa Petit.", "translate human"),
    SentenceCase("The translation was done by Rosa Lind.", "translate human"),
    SentenceCase("The bridge was built by Rosa Lind."),
  ])
  func whatPersonsMadeTheNounTells(_ example: SentenceCase) throws { try example.check() }

  /// What those who write use AI for is said of the page, whatever they do it to.
  @Test(arguments: [
    SentenceCase("We do not use AI to write first drafts from scratch or to invent quotes.", "write ai denied"),
    SentenceCase("We use AI to translate interviews with ministers and mayors.", "translate ai"),
    SentenceCase("We asked ChatGPT to write a poem about the mayor of the town."),
    SentenceCase("We tested tools that use AI to write code for banks."),
    SentenceCase("Nous utilisons l'IA pour traduire les dépêches des agences.", "translate ai"),
  ])
  func whatWeUseAIForIsSaid(_ example: SentenceCase) throws { try example.check() }

  /// A condition in a clause before, and a doubt in one behind, leave what is said between them.
  @Test(arguments: [
    SentenceCase("Where the site had no translation, Google Translate was used.", "translate ai"),
    SentenceCase("Google Translate was used and some mistakes may remain.", "translate ai"),
    SentenceCase("Wo eine Übersetzung fehlte, wurde DeepL verwendet.", "translate ai"),
    SentenceCase("If you translate a page with DeepL, the layout may break."),
    SentenceCase("When a text was written by AI, it is labelled."),
    SentenceCase("AI-generated and other texts must be labelled."),
  ])
  func clausesAroundAreTheirOwn(_ example: SentenceCase) throws { try example.check() }

  /// AI that owns what a person edits did not edit it; a name goes on behind its small words.
  @Test(arguments: [
    SentenceCase("I always edit the AI's texts before they go out.", "edit human"),
    SentenceCase("Our editors check ChatGPT's output.", "review human"),
    SentenceCase("We had the text edited by AI's best known tool, ChatGPT.", "edit ai"),
    SentenceCase("Geschreven door Jan de Boer met hulp van ChatGPT.", "write human-with-ai"),
    SentenceCase("Geschrieben von Eva von der Heide mit Hilfe von Claude.", "write human-with-ai"),
  ])
  func whoseThingItIsDidNothing(_ example: SentenceCase) throws { try example.check() }
}
