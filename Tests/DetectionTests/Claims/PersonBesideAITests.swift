import Provenance
import Testing

@testable import Detection

/// Who did what, where a sentence names people and AI.
@Suite struct PersonBesideAITests {
  /// Who is named beside AI shares the deeds that are joined to theirs.
  @Test(arguments: [
    SentenceCase(
      "Written and edited by Marta Roca with the help of ChatGPT.",
      "write human-with-ai",
      "edit human-with-ai"
    ),
    SentenceCase("Escrito y editado por Marta Roca con ayuda de ChatGPT.", "write human-with-ai", "edit human-with-ai"),
    SentenceCase("Translated by Ada Moss, with AI assistance.", "translate human-with-ai"),
    SentenceCase("Ada Moss wrote this with Claude.", "write human-with-ai"),
    SentenceCase("Paula Rey a écrit cet article avec l'aide de ChatGPT.", "write human-with-ai"),
  ])
  func whoIsNamedSharesTheDeed(_ example: SentenceCase) throws { try example.check() }

  /// A person with a verb, a "by" or a clause of their own has no part in what AI did.
  @Test(arguments: [
    SentenceCase("By ChatGPT, edited by Ada Moss", "write ai", "edit human"),
    SentenceCase("Headline suggested by AI, chosen by an editor.", "headline ai"),
    SentenceCase(
      "We used AI to translate this interview, and our editors corrected the result.",
      "translate ai",
      "edit human"
    ),
    SentenceCase("The editors are responsible for the content, which was created with the support of AI.", "write ai"),
    SentenceCase("An editor checked what the AI wrote.", "review human", "write ai"),
    SentenceCase("Tom Ashby edited the draft that Claude wrote.", "edit human", "write ai"),
    SentenceCase("AI summary, human-written article.", "summarize ai", "write human"),
    SentenceCase("AI-assisted, human-reviewed", "unspecified ai", "review human"),
    SentenceCase("文章由张三撰写，李四编辑，AI 配音。", "narrate ai", "write human"),
    SentenceCase("This is an AI translation of an article by Ada Moss.", "translate ai"),
    SentenceCase("Author photo: AI-generated", "illustrate ai"),
    SentenceCase("Written by AI and our oldest editor.", "write human-with-ai"),
    SentenceCase("Ilustracja wygenerowana przez AI na prośbę autora.", "illustrate ai"),
  ])
  func aPersonOfAnotherClauseHasNoPart(_ example: SentenceCase) throws { try example.check() }

  /// A denial beside a person says that AI did it.
  @Test(arguments: [
    SentenceCase("Von einer KI und nicht von einem Menschen übersetzt.", "translate ai"),
    SentenceCase("This translation was made by AI rather than by a person.", "translate ai"),
    SentenceCase("由 AI 而非人类翻译。", "translate ai"),
    SentenceCase("人ではなくAIが翻訳しました。", "translate ai"),
  ])
  func notByAPersonIsByAI(_ example: SentenceCase) throws { try example.check() }

  /// What those who write say of the text is not said of the pictures.
  @Test(arguments: [
    SentenceCase("The words are mine, only the pictures come from Midjourney.", "write human", "illustrate ai"),
    SentenceCase("El texto es mío, solo las imágenes vienen de Midjourney.", "write human", "illustrate ai"),
    SentenceCase("글은 제가 썼고 그림만 미드저니로 만들었습니다.", "write human", "illustrate ai"),
    SentenceCase("I wrote the post in Dutch and let DeepL turn it into English.", "write human", "translate ai"),
    SentenceCase("Machine translation, post-edited by Ada Moss.", "translate ai", "edit human"),
    SentenceCase("AIによる要約と翻訳です。", "summarize ai", "translate ai"),
    SentenceCase("Cover art: Midjourney v6 / lettering: Ada Moss", "illustrate ai"),
    SentenceCase("Most of the code in this folder was written by Cursor.", "write ai"),
    SentenceCase("Sottotitoli a cura dell'IA", "transcribe ai"),
  ])
  func eachThingHasItsMaker(_ example: SentenceCase) throws { try example.check() }

  /// What AI made and nobody checked is not denied, nor is what has a denial in its reason.
  @Test(arguments: [
    SentenceCase("Machine translation, not reviewed.", "translate ai", "review human denied"),
    SentenceCase("Unreviewed machine translation.", "translate ai", "review human denied"),
    SentenceCase("Traduction automatique non relue", "translate ai", "review human denied"),
    SentenceCase("Bản dịch máy từ tiếng Trung, chưa có ai hiệu đính.", "translate ai", "review human denied"),
    SentenceCase("我英文不好，所以這份文件是請 Copilot 翻譯的。", "translate ai"),
    SentenceCase("フィンランド語が読めないため、原文はPapagoで訳しました。", "translate ai"),
    SentenceCase("Saya tidak bisa bahasa Korea, jadi liriknya saya terjemahkan dengan Papago.", "translate ai"),
    SentenceCase("Tradotto ai margini del testo."),
    SentenceCase("Almanca bilmediğim için metni DeepL'le çevirdim.", "translate ai"),
  ])
  func whatIsUncheckedIsStillMade(_ example: SentenceCase) throws { try example.check() }

  /// What is denied is denied of all that is listed with it.
  @Test(arguments: [
    SentenceCase(
      "No AI was used for the text, the translation or the pictures.",
      "write ai denied",
      "translate ai denied",
      "illustrate ai denied"
    ),
    SentenceCase(
      "We used no AI for the text, translation or layout.",
      "write ai denied",
      "translate ai denied"
    ),
    SentenceCase("この記事はAIで執筆も翻訳もしていません。", "write ai denied", "translate ai denied"),
    SentenceCase("本文未使用AI撰写或翻译。", "write ai denied", "translate ai denied"),
    SentenceCase("Bài viết này không được viết hoặc dịch bằng AI.", "write ai denied", "translate ai denied"),
  ])
  func aDenialHoldsForTheList(_ example: SentenceCase) throws { try example.check() }

  /// Why something was done, and what only seems so, says nothing else.
  @Test(arguments: [
    SentenceCase("Due to the author's poor English, this page was translated with Claude.", "translate ai"),
    SentenceCase("The German version looks AI-translated."),
    SentenceCase("All images on this page are AI-generated except where noted.", "illustrate ai"),
    SentenceCase(
      "При подготовке материала нейросети не использовались: ни для текста, ни для иллюстраций.",
      "write ai denied",
      "illustrate ai denied"
    ),
    SentenceCase("Kept up to date by `CLAUDE.md`."),
    SentenceCase(
      "Übersetzt mit DeepL. Aus dem Englischen übersetzt; maßgeblich ist die englische Fassung.",
      "translate ai"
    ),
  ])
  func reasonsAndDoubts(_ example: SentenceCase) throws { try example.check() }

  @Test(
    "Whose recordings they were, at whose request, who chose, and who was to do it",
    arguments: [
      SentenceCase("The voice you hear was cloned with AI from recordings of the author.", "narrate ai"),
      SentenceCase("Illustration made by AI at the request of the author.", "illustrate ai"),
      SentenceCase("The summary was suggested by AI and chosen by an editor.", "summarize ai"),
      SentenceCase("Because we have too few translators, the text was translated by AI.", "translate ai"),
      SentenceCase(
        "Ein Teil dieser Seite wurde automatisch übersetzt, den Rest haben Freiwillige übernommen.",
        "translate ai",
        "translate human"
      ),
      SentenceCase(
        "Cette page attend encore d'être relue par un humain, DeepL l'a traduite.",
        "review human denied",
        "translate ai"
      ),
    ]
  )
  func areApart(_ example: SentenceCase) throws { try example.check() }

  /// Whose prompts they are has not made what AI made of them.
  @Test(arguments: [
    SentenceCase("The drawings were made by Midjourney from the author's prompts.", "illustrate ai"),
    SentenceCase("Рисунки созданы в Midjourney по промптам автора.", "illustrate ai"),
    SentenceCase("삽화는 작가의 프롬프트를 바탕으로 미드저니가 그렸습니다.", "illustrate ai"),
  ])
  func whosePromptsTheyAre(_ example: SentenceCase) throws { try example.check() }

  /// "Minh họa" has "mình" in it, and the dot of "DALL·E" parts nothing.
  @Test(arguments: [
    SentenceCase("Ảnh minh họa do DALL·E 3 vẽ.", "illustrate ai"), SentenceCase("Minh họa: DALL·E 3", "illustrate ai"),
    SentenceCase("Mình vẽ tranh này bằng Midjourney.", "illustrate ai"),
  ])
  func isNoPronoun(_ example: SentenceCase) throws { try example.check() }
}
