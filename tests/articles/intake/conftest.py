"""Files of news in every format that is read, all about one made-up event."""

import json

SENTENCE = "Norland has barred the company from its networks, the ministry said in a statement on Friday."
BODY = f"{SENTENCE} It is the first such step, and the operators were told to plan for it by the end of the year."
RSS = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Norland Daily</title><link>https://daily.example/</link>
<item><title>Norland bars &amp; fines</title><guid>tag:1</guid>
<link>https://daily.example/a</link>
<pubDate>Fri, 12 Mar 2021 23:30:00 -0500</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>{BODY}</p><p>More of it.</p>]]></content:encoded></item>
<item><title>Second</title><link>https://daily.example/b</link><description>{SENTENCE}</description></item>
<item><title>Third, with nothing in it</title></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Norland Wire</title>
<entry><title>A month</title><id>urn:1</id><updated>2021-03</updated>
<content type="html">&lt;p&gt;{BODY}&lt;/p&gt;</content></entry>
<entry><title>A year</title><id>urn:2</id><published>2020</published><summary>{SENTENCE}</summary></entry></feed>"""
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Norland JSON",
        "items": [{"id": "1", "title": "One", "content_text": BODY, "date_published": "2021-03-12T10:00:00Z"}],
    }
)
PLAIN_MAIL = (
    "From: Norland Daily <news@daily.example>\nTo: you@example.org\nSubject: =?utf-8?q?Norland_bars_a_caf=C3=A9?=\n"
    f"Date: Fri, 12 Mar 2021 08:00:00 +0100\nMessage-ID: <1@daily.example>\nMIME-Version: 1.0\n\n{BODY}\n"
)
NEWSLETTER = (
    "From: news@daily.example\nSubject: The morning\nDate: nonsense\nMIME-Version: 1.0\n"
    'Content-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain\n\nView this in your browser.\n'
    f"--b\nContent-Type: text/html; charset=utf-8\n\n<html><body><p>{BODY}</p><p>{BODY}</p></body></html>\n--b--\n"
)
MBOX = f"From a@b Fri Mar 12 08:00:00 2021\n{PLAIN_MAIL}\nFrom a@b Sat Mar 13 08:00:00 2021\n{NEWSLETTER}\n"
