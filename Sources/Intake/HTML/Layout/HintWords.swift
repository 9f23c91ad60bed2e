extension Hints {
  /// The words that the content management systems of many countries use in `class`, `id`, `role`, `itemprop` and
  /// `rel`, as whole words ("article-comment-list" has three).
  static let words: [(Hints, String)] = [
    (
      .navigation,
      """
      nav navi navbar navigation menu menus menubar submenu megamenu mainmenu hamburger toolbar tabs tabbar pagination
      pager skiplink skiplinks skip sitemap offcanvas gnb lnb snb menuitem tablist toc ticker
      """
    ),
    (
      .related,
      """
      related relateds relatedarticles relatedlinks relatednews relatedposts relatedcontent recommend recommended
      recommends recommendation recommendations recirc recirculation readmore morefrom mostread mostpopular popular
      trending teaser teasers outbrain taboola suggested suggestions similar upnext readnext alsoread promo promos
      promobox sidebar rail complementary ranking toplist hotnews bestnews crosslink crosslinks linkbox linklist
      inlinelinks verwandt verwandte weiterlesen meistgelesen meistgelesene empfehlung empfehlungen relacionada
      relacionadas relacionado relacionados leidas lidas masleidas maislidas correlati correlate consigliati aussi
      similaires gerelateerd relatert relaterade relaterte relaterede powiazane podobne souvisejici ilgili kanren
      osusume rensai leestip artikelteaser otherarticles morearticles morestories morenews moreon weitere
      """
    ),
    (
      .comments,
      """
      comment comments commentlist commentbox commentarea commenting disqus kommentar kommentare kommentarer
      kommentarbereich comentario comentarios commenti commentaire commentaires reacties reacoes livefyre viafoura
      respond replies reply commentform hyvor yorumlar komentarze komentare discussion leserkommentare
      """
    ),
    (
      .cookies,
      """
      cookie cookies cookiebanner cookiebot cookiebar cookieconsent consent gdpr onetrust didomi usercentrics
      ccpa truste cookienotice borlabs
      """
    ),
    (
      .newsletter,
      """
      newsletter newsletters signup subscribe subscription subscriptions mailinglist optin mc4wp infolettre boletin
      hirlevel nyhedsbrev nyhetsbrev nieuwsbrief aboteaser upsell suscripcion assinatura
      abonnement donate donation donations
      """
    ),
    (
      .share,
      """
      share shares sharing sharebar sharebox sharetools sharelinks sharebuttons social socials socialmedia
      socialshare addtoany addthis sharethis teilen compartir compartilhar condividi partage partager sns follow
      deling dela udostepnij bookmark bookmarks print
      """
    ),
    (
      .advertisement,
      """
      ad ads adv advert adverts advertisement advertisements advertising adslot adbox adunit adsbygoogle adsense
      adcontainer adwrapper adplaceholder dfp gpt sponsor sponsors sponsored promoted werbung anzeige anzeigen
      publicidad publicidade publicite reklam reklama annonce mpu leaderboard billboard skyscraper interstitial 
      """
    ),
    (.footer, "footer sitefooter pagefooter globalfooter colophon contentinfo fusszeile impressum footerwrap foot"),
    (.header, "header siteheader pageheader globalheader masthead topbar banner logo branding siteheading"),
    (
      .biography,
      """
      bio biography biographical authorbox authorbio authorinfo aboutauthor authorcard authordescription autorenbox
      autorenprofil biografie biografia vcard
      """
    ),
    (.form, "form forms login signin search searchform searchbox searchbar register poll quiz survey contactform"),
    (
      .player,
      """
      player audioplayer videoplayer jwplayer vjs brightcove podcastplayer listen audiobox tts speechkit texttospeech
      readaloud trinity
      """
    ),
    (
      .byline,
      """
      byline bylines author authors authorname articleauthor autor autoren autorin autore autori autores auteur auteurs
      writer writers reporter reporters journalist journalists contributor contributors creator signature firma
      redakteur verfasser skribent forfatter forfattere kirjoittaja yazar muhabir writername redactor redactora
      auctor avtor author1 firmante autorname authorline authorlist journalista forfattare
      """
    ),
    (
      .date,
      """
      date dates dateline datetime time timestamp published publish pubdate publishdate datum fecha updated modified
      datepublished datemodified posted entrydate postdate articledate publicationdate dateandtime created lastmodified
      """
    ),
    (
      .section,
      """
      breadcrumb breadcrumbs breadcrumblist kicker eyebrow overline supertitle dachzeile category categories ressort
      rubric rubrik rubrique rubrica seccion secao sezione sectionname articlesection pretitle antetitulo spitzmarke
      topline channel genre
      """
    ),
    (
      .standfirst,
      """
      standfirst dek deck lead lede leadtext subtitle subheadline subheading subhead subtitulo summary abstract intro
      introduction strapline vorspann unterzeile chapo chapeau sumario entradilla bajada copete sottotitolo occhiello
      linhafina ingress manchet inleiding perex description teasertext articlelead leadparagraph articleintro headlines
      sommario subline lid anons
      """
    ),
    (
      .caption,
      """
      caption captions figcaption imagecaption photocaption bildunterschrift bildtext legende leyenda piedefoto legenda
      didascalia credit credits photocredit imagecredit fotocredit bildquelle copyright bildnachweis imagetext
      photographer fotograf fotografo bildrechte mediacaption wpcaption
      """
    ),
    (
      .note,
      """
      note notes editornote editorsnote correction corrections corrected correctional clarification disclaimer
      disclosure disclosures footnote footnotes endnote endnotes errata erratum korrektur hinweis anmerkung nota
      transparency aidisclosure ainote aihinweis kihinweis sidfot
      """
    ),
    (.label, "badge badges label labels flag sticker ribbon chip pill tagline marker"),
    (.headline, "headline headlineh1 posttitle articletitle entrytitle storytitle articleheadline"),
    (
      .body,
      """
      articlebody articletext articlecontent storybody storytext storycontent postcontent entrycontent postbody
      bodytext articlemaintext newsbody newstext newscontent textbody
      """
    ),
    (.card, "card cards tile tiles"),
    (.quote, "quote pullquote blockquote zitat quotation"),
    (.media, "figure image photo picture img gallery slideshow carousel foto bild media"),
    (.tags, "tags tag taglist topics topic keywords schlagworte hashtags hashtag etiquetas temas posttags themen"),
  ]
}
