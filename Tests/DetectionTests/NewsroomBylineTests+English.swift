extension NewsroomBylineTests {
  static let english: [Case] = [
    Case("en", "<p>Submitted by Ada Example on Fri, 05/03/2024 - 10:00</p>", ["Ada Example"]),
    Case(
      "en",
      #"<span class="byline">by <span class="author vcard"><a class="url fn n" href="/author/ada/">Ada Example</a></span></span>"#,
      ["Ada Example"]
    ),
    Case(
      "en",
      #"<div class="post-meta">Posted by <a href="/profile/1" rel="author">Ada Example</a> at 10:00 AM</div>"#,
      ["Ada Example"]
    ),
    Case("en", #"<div class="posted-by">Posted on May 3, 2024 by Ada Example</div>"#, ["Ada Example"]),
    Case("en", "<div>Ada Example — May 3, 2024</div>", ["Ada Example"]),
    Case("en", "<p>By Ada Example | The Daily Example</p>", ["Ada Example"]),
    Case("en", "<p>By Ada Example, Staff Writer</p>", ["Ada Example"]),
    Case("en", #"<address class="author">By <a rel="author" href="/a">Ada Example</a></address>"#, ["Ada Example"]),
    Case(
      "en",
      #"<div itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Ada Example</span></div>"#,
      ["Ada Example"]
    ),
    Case(
      "en",
      #"<dl class="article-info"><dt>Details</dt><dd class="createdby">Written by <span>Ada Example</span></dd><dd>Category: News</dd></dl>"#,
      ["Ada Example"]
    ),
    Case("en", "<p>Words by Ada Example, photos by Bo Sample</p>", ["Ada Example"]),
    Case("en", "<p>Words: Ada Example</p>", ["Ada Example"]),
    Case("en", "<p>Story by Ada Example</p>", ["Ada Example"]),
    Case("en", "<p>As told to Ada Example</p>", ["Ada Example"]),
    Case("en", "<p>By Ada Example For The Daily Example</p>", ["Ada Example"]),
    Case("en", "<p>by ADA EXAMPLE, Associated Press</p>", ["Ada Example"]),
    Case("en", #"<div class="author-name">Ada Example</div>"#, ["Ada Example"]),
    Case("en", #"<a class="author-name-link" href="/ada">Ada Example</a>"#, ["Ada Example"]),
    Case("en", "<p>Published 3 May 2024 by Ada Example</p>", ["Ada Example"]),
    Case(
      "en",
      #"<div class="entry-meta"><span>May 3, 2024</span> / <span>Ada Example</span> / <span>2 Comments</span></div>"#,
      ["Ada Example"]
    ),
    Case("en", "<p>Opinion by Ada Example</p>", ["Ada Example"]),
    Case("en", "<p>Guest post by Ada Example</p>", ["Ada Example"]),
    Case("en", "<p>Author: Ada Example</p>", ["Ada Example"]),
    Case("en", "<p>Reporting by Ada Example and Bo Sample</p>", ["Ada Example", "Bo Sample"]),
    Case("en", .end, "<p>— Ada Example</p>", ["Ada Example"]),
    Case("en", .end, "<p>Reporting by Ada Example in Paris; Editing by Bo Sample</p>", ["Ada Example"]),
    Case("en", "<p>Reviewed by Bo Sample</p>", []),
    Case("en", "<p>Share this article</p><p>Follow us</p>", []),
    Case("en", "<p>Sponsored by Example Bank</p>", []),
    Case("en", "<div>Local Politics — May 3, 2024</div>", []),
    Case("en", "<p>Supreme Court</p><p>May 3, 2024</p>", []),
    Case("en", #"<div class="meta">May 3, 2024 | World News | 3 min read</div>"#, []),
    Case("en", "<p>Monday 3 May 2024, 10:00</p>", []),
    Case("en", "<p>Listen to this story</p><p>May 3, 2024</p>", []),
    Case("en", .end, "<p><strong>Read More</strong></p>", []),
    Case("en", .end, "<p><em>Follow us on Example.</em></p>", []),
    Case("en", .end, "<p><strong>Key Points</strong></p>", []),
    Case("en", .end, "<p>The mayor said so (Example).</p>", []),
    Case("en", .end, "<p><strong>Opening Hours</strong></p>", []),
    Case("en", "<p>The council grew by 3 by May, said Ada Sample.</p>", []),
    Case("en", "<p>Photo by Ada Example</p>", []),
    Case("en", "<p>Sign up by May 3, 2024</p>", []),
    Case("en", .end, "<p>This article was published by Example Media in May.</p>", []),
    Case(
      "en",
      #"<div class="byline">BY <a href="/a">ADA EXAMPLE</a> AND <a href="/b">BO SAMPLE</a></div>"#,
      ["Ada Example", "Bo Sample"]
    ),
    Case("en", #"<div class="byline">Ada Example | Staff Reporter</div>"#, ["Ada Example"]),
    Case("en", #"<div class="byline">Ada Example Reporter</div>"#, ["Ada Example"]),
    Case("en", #"<div class="byline">Ada Example, AP Business Writer</div>"#, ["Ada Example"]),
    Case("en", "<p>By ADA EXAMPLE<br>Associated Press</p>", ["Ada Example"]),
    Case(
      "en",
      #"<div class="article-author"><img alt="Ada Example"><span>Ada Example</span><span>Updated May 3, 2024</span></div>"#,
      ["Ada Example"]
    ),
    Case("en", #"<div class="author">Ada Example<span>@adaexample</span></div>"#, ["Ada Example"]),
    Case("en", #"<div class="author">Ada Example · Senior Editor · 5 min read</div>"#, ["Ada Example"]),
    Case("en", #"<div class="author">By Ada Example and Bo Sample, Example News</div>"#, ["Ada Example", "Bo Sample"]),
    Case("en", #"<div class="author">By Ada Example & Bo Sample</div>"#, ["Ada Example", "Bo Sample"]),
    Case("en", #"<div class="author">By Ada Example, MD, and Bo Sample, PhD</div>"#, ["Ada Example", "Bo Sample"]),
    Case("en", "<p>From our correspondent Ada Example in Paris</p>", ["Ada Example"]),
    Case("en", #"<p class="author">By: Ada Example</p>"#, ["Ada Example"]),
    Case("en", #"<p class="author">by Ada Example May 3, 2024</p>"#, ["Ada Example"]),
    Case("en", #"<p class="author">Ada Example 3 hours ago</p>"#, ["Ada Example"]),
    Case("en", #"<p class="author">Contributed by Ada Example</p>"#, ["Ada Example"]),
    Case("en", #"<p class="author">Ada Example is a reporter in Paris.</p>"#, ["Ada Example"]),
  ]
}
