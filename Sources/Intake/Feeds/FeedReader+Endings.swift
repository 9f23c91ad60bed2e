import Markup

/// What each element's end brings.
extension FeedReader {
  mutating func finish(_ frame: Frame) {
    switch frame.key {
    case "channel", "feed": isInFeed = false
    case "item", "entry": endEntry()
    case "image": isInImage = false
    case "textinput": isInTextInput = false
    default: break
    }
    guard let slot = frame.slot else { return }
    let text = frame.text.trimmed
    switch slot {
    case .title, .summary, .content, .subtitle, .otherText: keep(FeedText(frame), as: slot, depth: depth(of: frame))
    case .id: keepIdentity(text, frame)
    case .link: keepLink(text, frame)
    case .published: change { $0.published = FeedDate.timestamp(text) }
    case .updated: change { $0.updated = FeedDate.timestamp(text) }
    case .created: change { $0.created = FeedDate.timestamp(text) }
    case .language:
      if !text.isEmpty { change { $0.language = text.replacingUnderscores } }
    case .author:
      isInAuthor = false
      change { $0.closeAuthor(text) }
    case .contributor:
      isInContributor = false
      change {
        if let last = $0.contributors.indices.last {
          if $0.contributors[last].isEmpty, !text.isEmpty { $0.contributors[last].name = text }
          if $0.contributors[last].isEmpty { $0.contributors.removeLast() }
        }
      }
    case .publisher:
      isInPublisher = false
      change { if $0.publisher?.isEmpty ?? true, !text.isEmpty { $0.publisher = FeedPerson(line: text) } }
    case .name: keepPerson(\.name, text)
    case .email: keepPerson(\.email, text)
    case .uri: keepPerson(\.uri, URLReference.resolve(text, against: frame.base))
    case .credit:
      guard !text.isEmpty else { return }
      change { $0.credits.append(MediaCredit(name: text, role: frame.element["role"])) }
    case .category:
      if !text.isEmpty { change { $0.categories.append(text) } }
    case .minutes: feed.minutesToLive = FeedDate.number(text).map { max(1, $0) }
    case .period:
      let periods = ["hourly": 60, "daily": 1440, "weekly": 10_080, "monthly": 43_200, "yearly": 525_600]
      periodMinutes = periods[text.lowercased()] ?? 1440
      periodFrequency = periodFrequency ?? 1
    case .frequency: periodFrequency = FeedDate.number(text).map { max(1, $0) }
    case .source:
      isInSource = false
      let source = records.removeValue(forKey: .source)
      let title = text.isEmpty ? source?.title?.value : text
      change { $0.source = title ?? source?.link }
    case .license:
      if !text.isEmpty { change { $0.links.append(FeedLink(rel: "license", href: text)) } }
    case .original:
      if !text.isEmpty { change { $0.links.append(FeedLink(rel: "original", href: text)) } }
    }
  }

  /// How far out an element stands; what Media RSS says of a picture gives way to all that is said of the entry.
  private func depth(of frame: Frame) -> Int { frames.count + (frame.key.hasPrefix("media:") ? 1000 : 0) }

  private mutating func keep(_ text: FeedText, as slot: Slot, depth: Int) {
    guard isInFeed || isInEntry || isInSource else { return }
    var text = text
    if feed.format != .atom, text.type == "text/plain", text.looksLikeMarkup { text.type = "text/html" }
    switch slot {
    case .title:
      guard mayReplace("title", depth: depth, keepsFirst: true) else { return }
      change { $0.title = text }
    case .summary:
      guard mayReplace("summary", depth: depth, keepsFirst: false) else { return }
      change { $0.summary = text }
    case .content:
      change {
        $0.contents.append(text)
        if text.type == "text/plain" || text.isMarkup, $0.summary == nil { $0.summary = text }
      }
    case .subtitle where context == .feed: change { $0.summary = text }
    default: break
    }
  }

  /// Whether a field of the entry may be set from an element at a depth. What is nested does not replace what is
  /// not; a title, once set, gives way only to one further out.
  private mutating func mayReplace(_ field: String, depth: Int, keepsFirst: Bool) -> Bool {
    guard context == .entry else { return context != .feed || !keepsFirst || records[.feed]?.title == nil }
    if let known = depths[field], keepsFirst ? depth >= known : depth > known { return false }
    depths[field] = depth
    return true
  }

  private mutating func keepIdentity(_ text: String, _ frame: Frame) {
    let id = guidIsLink && !text.isEmpty ? URLReference.resolve(text, against: frame.base) : text
    let isOuter = context != .entry || depths["id", default: Int.max] >= frames.count
    if isOuter {
      if context == .entry { depths["id"] = frames.count }
      change { $0.id = id }
    }
    if guidIsLink { change { if $0.link == nil { $0.link = id } } }
  }

  private mutating func keepLink(_ text: String, _ frame: Frame) {
    guard !isInImage else { return }
    let href = text.isEmpty ? "" : URLReference.resolve(text, against: frame.base)
    change {
      $0.link = href
      if let last = $0.links.indices.last, $0.links[last].href.isEmpty {
        if href.isEmpty { $0.links.removeLast() } else { $0.links[last].href = href }
      }
    }
  }

  private mutating func keepPerson(_ field: WritableKeyPath<FeedPerson, String?>, _ text: String) {
    guard !text.isEmpty else { return }
    if isInPublisher {
      change { $0.publisher?[keyPath: field] = text }
    } else if isInAuthor {
      change { if let last = $0.authors.indices.last { $0.authors[last][keyPath: field] = text } }
    } else if isInContributor {
      change { if let last = $0.contributors.indices.last { $0.contributors[last][keyPath: field] = text } }
    }
  }
}

extension FeedEntry {
  /// An author whose parts were not given one by one is read from the element's text.
  fileprivate mutating func closeAuthor(_ text: String) {
    guard let last = authors.indices.last else { return }
    if authors[last].isEmpty { authors[last] = FeedPerson(line: text) }
    if authors[last].isEmpty { authors.removeLast() }
  }
}
