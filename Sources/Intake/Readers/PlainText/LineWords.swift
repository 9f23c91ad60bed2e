/// The words by which lines around an article are known, in the languages of the product. They are the labels that
/// news sites print, not sentences; what decides is the line's shape and position.
enum LineWords {
  /// What stands on share and print bars.
  static let share = PhraseSet(
    """
    share|tweet|print|e-mail|email|mail|facebook|twitter|x|whatsapp|linkedin|telegram|reddit|pinterest|line|kakao\
    |kakaotalk|copy|link|url|save|bookmark|dictionary|font|size|text|listen|pocket|bluesky|threads|messenger|to|on|via\
    |this|article|the|copy link|sms|weibo|wechat|공유|공유하기|인쇄|프린트|스크랩|복사|복사하기|주소|글자|크기|글자크기|카카오톡\
    |페이스북|트위터|사전|기사|저장|북마크|シェア|シェアする|ツイート|印刷|保存|コピー|分享|分享到|打印|列印|複製|复制|收藏|微信|微博\
    |连结|链接|連結|teilen|drucken|merken|kopieren|partager|imprimer|copier|enregistrer|compartir|imprimir|copiar|enlace\
    |guardar|compartilhar|partilhar|condividi|stampa|copia|salva|delen|afdrukken|opslaan|udostępnij|drukuj|dela|skriv ut\
    |del|udskriv|jaa|tulosta|sdílet|tisk|поделиться|печать|распечатать|копировать|поділитися|друк|paylaş|yazdır|kopyala\
    |مشاركة|طباعة|شارك|שתף|שיתוף|הדפסה|साझा करें|शेयर|bagikan|cetak|salin|chia sẻ|in|แชร์|พิมพ์|κοινοποίηση|εκτύπωση
    """
  )
  /// Of these, words that also stand in sentences and headings: alone they make no bar.
  static let weakShare = PhraseSet("x|line|link|url|dictionary|font|size|text|to|on|via|this|article|the|in|mail|기사|사전")

  /// Headings and beginnings of links to other articles.
  static let related = PhraseSet(
    """
    related|related article|related articles|related story|related stories|related news|related topics|related content\
    |read more|read also|also read|read next|more on this story|more from|more stories|see also|you may also like|most read\
    |most popular|recommended|recommended for you|trending|popular|up next|관련 기사|관련기사|관련 뉴스|관련뉴스|많이 본 뉴스\
    |이 시각 주요뉴스|추천 기사|인기 기사|関連記事|関連ニュース|おすすめ記事|あわせて読みたい|人気記事|アクセスランキング|相关阅读|相关新闻\
    |相关报道|推荐阅读|延伸阅读|相關新聞|相關報導|延伸閱讀|推薦閱讀|mehr zum thema|lesen sie auch|lesen sie mehr|das könnte sie\
    |auch interessant|meistgelesen|à lire aussi|lire aussi|à lire également|sur le même sujet|lea también|lee también\
    |te puede interesar|más noticias|noticias relacionadas|artículos relacionados|lo más leído|leia também|leia mais\
    |saiba mais|notícias relacionadas|mais lidas|leggi anche|articoli correlati|potrebbe interessarti|lees ook|meer over\
    |czytaj też|czytaj także|zobacz także|zobacz też|polecane|läs också|läs även|läs mer|les også|les mer|læs også|læs mere\
    |lue myös|lue lisää|čtěte také|související|mohlo by vás zajímat|читайте также|по теме|читайте також|ilgili haberler\
    |benzer haberler|اقرأ أيضا|اقرأ أيضاً|ذات صلة|مواضيع ذات صلة|קראו גם|עוד בנושא|कृपया यह भी पढ़ें|यह भी पढ़ें|संबंधित खबरें|baca juga\
    |berita terkait|artikel terkait|xem thêm|tin liên quan|đọc thêm|ข่าวที่เกี่ยวข้อง|อ่านเพิ่มเติม|διαβάστε επίσης|σχετικά άρθρα
    """
  )

  /// What invites to log in and to comment.
  static let commentForm = PhraseSet(
    """
    log in|login|log into|sign in|sign into|to write comments|to write a comment|write a comment|leave a comment\
    |leave a reply|post a comment|add a comment|join the conversation|join the discussion|social comment|comments|comment\
    |로그인|댓글|댓글쓰기|댓글 쓰기|의견쓰기|ログイン|コメント|コメントする|登录|登錄|登入|评论|發表評論|发表评论|留言|網友評論\
    |anmelden|einloggen|kommentar|kommentare|kommentieren|se connecter|connectez-vous|commentaires|commenter|réagir\
    |iniciar sesión|inicia sesión|comentarios|comentar|entrar|faça login|comentários|accedi|commenti|lascia un commento\
    |inloggen|reacties|zaloguj się|komentarze|logga in|kommentarer|logg inn|log ind|kirjaudu|kommentit|přihlásit se\
    |komentáře|войти|комментарии|увійти|коментарі|giriş yap|yorumlar|yorum yap|تسجيل الدخول|التعليقات|אין תגובות|תגובות|התחברות\
    |लॉग इन|टिप्पणियाँ|masuk|komentar|đăng nhập|bình luận|เข้าสู่ระบบ|ความคิดเห็น|σύνδεση|σχόλια
    """
  )

  /// Statements of rights, as at the foot of a page.
  static let rights = PhraseSet(
    """
    all rights reserved|copyright|©|ⓒ|(c)|무단 전재|무단전재|재배포 금지|저작권자|無断転載|無断複製|著作権|版权所有|版權所有|未经授权\
    |未經授權|不得转载|不得轉載|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados\
    |reservados todos los derechos|todos os direitos reservados|tutti i diritti riservati|riproduzione riservata\
    |alle rechten voorbehouden|wszelkie prawa zastrzeżone|alla rättigheter förbehållna|alle rettigheter forbeholdt\
    |kaikki oikeudet pidätetään|všechna práva vyhrazena|все права защищены|усі права захищені|всі права захищені\
    |tüm hakları saklıdır|جميع الحقوق محفوظة|כל הזכויות שמורות|सर्वाधिकार सुरक्षित|hak cipta|bản quyền|สงวนลิขสิทธิ์|πνευματικά δικαιώματα
    """
  )
  /// Of these, marks that stand in picture credits too.
  static let copyrightMark = PhraseSet("©|ⓒ|(c)|copyright")

  /// Offers of letters and subscriptions, and questions about cookies.
  static let newsletter = PhraseSet(
    """
    subscribe|sign up|newsletter|get the newsletter|구독|구독하기|뉴스레터|メルマガ|ニュースレター|订阅|訂閱|abonnieren|abonnez-vous\
    |s'abonner|inscrivez-vous|suscríbete|suscribirse|assine|inscreva-se|iscriviti|abbonati|abonneer|zapisz się|prenumerera\
    |abonner|tilaa|odebírat|подписаться|підписатися|abone ol|اشترك|הירשמו|berlangganan|đăng ký|εγγραφή
    """
  )
  static let cookies = PhraseSet(
    "cookie|cookies|쿠키|クッキー|plików cookie|файлы cookie|ملفات تعريف الارتباط|çerez|çerezleri|evästeet"
  )

  /// Words before an author's name.
  static let by = PhraseSet(
    """
    by|written by|story by|text by|words by|reported by|von|par|por|di|da|door|av|af|od|przez|autor|autora|автор|авторка\
    |text|texte|texto|testo|tekst|teksti|oleh|bởi|yazan|بقلم|كتب|كتبت|מאת|द्वारा|โดย|του|της|reporter|author|auteur|autore\
    |autorin|auteure|redactie|penulis|tác giả|yazar|글|취재|文|撰文|執筆|取材|作者|記者|记者|本报记者|本報記者|本刊记者|实习记者|通讯员\
    |責任編輯|责任编辑|编辑|編輯
    """
  )
  /// Of these, words that stand before a name only with a colon or a stroke after them.
  static let byWithMark = PhraseSet(
    "text|texte|texto|testo|tekst|teksti|author|reporter|글|취재|文|编辑|編輯|autor|autora|автор|作者|執筆|取材|撰文|redactie|yazar"
  )
  /// Words after an author's name.
  static let afterName = ["기자", "특파원", "논설위원", "선임기자", "칼럼니스트", "에디터", "리포터", "記者", "특집기자", "报道", "報導"].map {
    Array($0.utf8)
  }
  /// Words of names that are not capitalised, and words between names.
  static let nameParticles = PhraseSet(
    """
    and|und|et|y|e|en|och|og|ja|i|a|и|і|та|ve|och|with|mit|avec|con|com|for|de|del|della|di|da|do|dos|das|du|des|la|le\
    |van|von|vom|zu|zum|zur|den|der|ter|ten|het|'t|bin|ibn|bint|al|el|ul|ben|af|av|dan
    """
  )

  /// Words before a time of publication.
  static let dates = PhraseSet(
    """
    published|updated|posted|last updated|last modified|first published|입력|수정|등록|승인|기사입력|기사등록|업데이트|公開|更新|配信\
    |発布|发布时间|发布|發布|更新时间|時間|时间|veröffentlicht|aktualisiert|stand|publié|publié le|mis à jour|modifié\
    |publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|opublikowano|aktualizacja|publicerad\
    |uppdaterad|publisert|oppdatert|publiceret|opdateret|julkaistu|päivitetty|publikováno|aktualizováno|опубликовано\
    |обновлено|опубліковано|оновлено|yayınlanma|güncelleme|نشر|تحديث|פורסם|עודכן|प्रकाशित|अपडेट|diterbitkan|diperbarui|cập nhật\
    |เผยแพร่|อัปเดต|δημοσιεύτηκε|ενημερώθηκε
    """
  )

  /// What opens a note to the reader: its label, or the article naming itself.
  static let note = PhraseSet(
    """
    correction|corrections|clarification|retraction|update|editor's note|editor’s note|editors' note|note|disclaimer\
    |disclosure|this article|this story|this report|this post|this piece|this page|this text|this translation|an earlier version\
    |a previous version|a version of this|the original version|reporting by|additional reporting|editing by|writing by\
    |compiled by|translated by|translated from|edited by|with reporting by|originally published|이 기사|본 기사|이 글|본 글\
    |이 번역|본 번역|정정|정정보도|바로잡습니다|알립니다|편집자 주|편집자주|번역|※|この記事|本記事|当記事|この翻訳|訂正|お詫び|編集部注\
    |注|本文|本稿|此文|更正|编者按|編者按|编者注|声明|免责声明|翻译|翻譯|dieser artikel|dieser text|dieser beitrag|diese meldung\
    |diese übersetzung|korrektur|anmerkung der redaktion|anm. d. red|hinweis|in einer früheren|in eigener sache|cet article\
    |ce texte|cette traduction|correction|note de la rédaction|ndlr|traduit de|une version précédente|este artículo\
    |esta noticia|este texto|esta traducción|corrección|fe de errores|nota del editor|nota de la redacción|este artigo\
    |esta matéria|esta reportagem|esta tradução|correção|erramos|nota da redação|questo articolo|questo testo\
    |correzione|nota della redazione|dit artikel|deze tekst|dit bericht|correctie|rectificatie|ten artykuł|tekst powstał\
    |sprostowanie|od redakcji|den här artikeln|denna artikel|rättelse|denne artikkelen|rettelse|denne artikel|tämä artikkeli\
    |tämä juttu|oikaisu|tento článek|oprava|poznámka redakce|эта статья|этот материал|исправление|от редакции\
    |примечание редакции|ця стаття|цей матеріал|виправлення|від редакції|bu haber|bu makale|bu yazı|düzeltme|editörün notu\
    |هذا المقال|هذه المقالة|تصحيح|ملاحظة المحرر|כתבה זו|המאמר הזה|תיקון|הערת העורך|यह लेख|यह खबर|सुधार|संपादक की टिप्पणी|artikel ini\
    |berita ini|ralat|catatan redaksi|bài viết này|bài báo này|đính chính|บทความนี้|ข่าวนี้|หมายเหตุ|αυτό το άρθρο|το παρόν άρθρο|διόρθωση
    """
  )

  /// What stands before a picture's credit, and those who are credited with a name alone.
  static let creditLabel = PhraseSet(
    """
    photo|photos|photograph|photo by|photo courtesy|image|images|picture|pictures|credit|courtesy|courtesy of|illustration\
    |graphic|video|screenshot|screen capture|file photo|사진|사진제공|제공|그래픽|자료사진|캡처|写真|画像|提供|撮影|図版|图片|图片来源\
    |图|供图|摄影|圖片|圖|圖片來源|攝影|foto|fotos|bild|bilder|grafik|fotografie|illustration|photographie|crédit|crédits\
    |infographie|imagen|imagem|crédito|créditos|fotografía|immagine|credito|credits|beeld|zdjęcie|fot|kuva|kuvat\
    |snímek|фото|фотография|ілюстрація|иллюстрация|fotoğraf|الصورة|صورة|תצלום|צילום|फोटो|तस्वीर|ảnh|ภาพ|φωτογραφία|φωτο
    """
  )
  static let agencies = PhraseSet(
    """
    afp|ap|associated press|reuters|dpa|epa|efe|ansa|apa|anp|ntb|tt|ritzau|getty|getty images|shutterstock|istock|unsplash\
    |pixabay|pexels|alamy|imago|picture alliance|keystone|belga|lusa|pap|ctk|čtk|stt|lehtikuva|tass|тасс|риа|anadolu|aa\
    |xinhua|新华社|新華社|中新社|中央社|yonhap|news1|newsis|ap photo|연합뉴스|뉴스1|뉴시스|연합|로이터|공동취재|공동취재단|共同|共同通信|時事\
    |時事通信|ロイター|视觉中国|法新社|路透社|美聯社|美联社|pti|ani|antara|ttxvn|bernama|handout|wikimedia|wikimedia commons\
    |bloomberg|zuma|sipa|abaca|magnum|nasa|rex|pa|zumapress|afp-jiji|jiji|kyodo|scanpix
    """
  )

  /// Invitations that need not open a line.
  static let invitation = PhraseSet("log in|login|sign in|social comment|write a comment|댓글쓰기|로그인|ログイン|登录|登入|anmelden")
  static let please = PhraseSet(
    "please|to write comments|하세요|해주세요|주십시오|してください|下さい|请|請|bitte|veuillez|por favor|per favore|prosimy|пожалуйста|lütfen"
  )
  /// Rights that no picture's credit states.
  static let strongRights = PhraseSet(
    "all rights reserved|무단 전재|무단전재|재배포 금지|無断転載|版权所有|版權所有|alle rechte vorbehalten|tous droits réservés"
  )
  /// What stands in the place of an address that is hidden from machines.
  static let hiddenAddress = PhraseSet("[email protected]|[email\u{A0}protected]|email protected")
}
