import Testing

/// Who is said to have done what, where several deeds, reasons and persons stand in one sentence; in many languages.
@Suite struct SentenceGrammarTests {
  /// "Without proofreading" says that nobody checked, and nothing of the machine.
  @Test(arguments: [
    SentenceCase("Traduit par IA sans relecture.", "translate ai", "review human denied"),
    SentenceCase("Traducido con IA, sin revisar.", "translate ai", "review human denied"),
    SentenceCase("Tradotto con l'IA senza revisione umana.", "translate ai", "review human denied"),
    SentenceCase("Gerado por IA, sem revisão humana.", "write ai", "review human denied"),
    SentenceCase("Mit KI übersetzt, ohne Prüfung durch einen Menschen.", "translate ai", "review human denied"),
    SentenceCase("Vertaald met AI, zonder controle.", "translate ai", "review human denied"),
    SentenceCase("Översatt med AI utan granskning.", "translate ai", "review human denied"),
    SentenceCase("Tłumaczenie wykonane przez AI, bez weryfikacji.", "translate ai", "review human denied"),
    SentenceCase("Přeloženo pomocí AI bez kontroly.", "translate ai", "review human denied"),
    SentenceCase("Переведено нейросетью без проверки человеком.", "translate ai", "review human denied"),
    SentenceCase("Перекладено ШІ без перевірки людиною.", "translate ai", "review human denied"),
  ])
  func uncheckedIsADenialOfTheCheck(_ example: SentenceCase) throws { try example.check() }

  /// What a clause of reason denies is not the AI.
  @Test(arguments: [
    SentenceCase("Deze tekst is met AI geschreven omdat ik geen Nederlands spreek.", "write ai"),
    SentenceCase("Omdat ik geen Engels spreek, is deze tekst met AI vertaald.", "translate ai"),
    SentenceCase("Dieser Text wurde mit KI geschrieben, weil ich nicht gut Deutsch kann.", "write ai"),
    SentenceCase("Este texto fue escrito con IA porque no hablo español.", "write ai"),
    SentenceCase("Ce texte a été traduit avec l'IA parce que je ne parle pas français.", "translate ai"),
    SentenceCase("Questo testo è stato tradotto con l'IA perché non parlo italiano.", "translate ai"),
    SentenceCase("Este texto foi traduzido com IA porque não falo inglês.", "translate ai"),
    SentenceCase("Ten tekst przetłumaczono za pomocą AI, bo nie znam angielskiego.", "translate ai"),
    SentenceCase("Texten är översatt med AI eftersom jag inte kan svenska.", "translate ai"),
  ])
  func reasonsDenyNothing(_ example: SentenceCase) throws { try example.check() }

  /// That somebody ought to check says neither that anybody did nor that nobody did.
  @Test(arguments: [
    SentenceCase("Dokument wygenerowany przez AI, powinien zostać sprawdzony przez redaktora.", "write ai"),
    SentenceCase("Dieser Text wurde von KI erstellt und muss noch von einer Redakteurin geprüft werden.", "write ai"),
    SentenceCase(
      "Bu çeviri yapay zekâ ile oluşturuldu ve bir editör tarafından gözden geçirilmelidir.",
      "translate ai"
    ),
  ])
  func dutiesAreNoChecks(_ example: SentenceCase) throws { try example.check() }

  /// Who is named further on had no hand in it; nor had a person who is ruled out.
  @Test(arguments: [
    SentenceCase("Vygenerováno pomocí ChatGPT na základě přednášek od Novákové", "write ai"),
    SentenceCase("Rédigé avec l'aide de ChatGPT — relu et appliqué personnellement.", "write ai", "review human"),
    SentenceCase("Статья переведена компьютером без участия человека.", "translate ai", "review human denied"),
    SentenceCase("Diterjemahkan dengan AI tanpa bantuan manusia.", "translate ai"),
    SentenceCase("Deze kaarten zijn met plezier gemaakt, zonder gebruik van AI.", "illustrate ai denied"),
  ])
  func personsApart(_ example: SentenceCase) throws { try example.check() }

  /// A name and the help of AI are a credit without a verb.
  @Test(arguments: [
    SentenceCase("Por Marta Robles, con ayuda de ChatGPT", "write human-with-ai"),
    SentenceCase("Von Anna Muster mit Hilfe von KI", "write human-with-ai"),
    SentenceCase("Par Jeanne Moulin, avec l'aide de ChatGPT", "write human-with-ai"),
    SentenceCase("Tekst: Jan Voorbeeld, met hulp van ChatGPT", "write human-with-ai"),
  ])
  func creditsWithoutADeed(_ example: SentenceCase) throws { try example.check() }
}
