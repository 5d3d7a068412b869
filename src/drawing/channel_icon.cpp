#include "channel_icon.h"

#include <array>
#include <utility>

#include "channel_signs.h"
#include "throughline/journey/text.h"

namespace throughline::drawing {

namespace {

constexpr qreal kSignSide = 13;

// The first keyword that begins a word of the channel's name decides, so the
// narrower ones stand before the wider ones ("video call" before "call").
// clang-format off
constexpr std::array<std::pair<std::string_view, std::string_view>, 101> kKeywords{{
    {"paid", "megaphone"}, {"ad", "megaphone"}, {"ads", "megaphone"}, {"advert", "megaphone"},
    {"banner", "megaphone"}, {"sponsor", "megaphone"}, {"display", "megaphone"}, {"ppc", "megaphone"},
    {"sea", "megaphone"}, {"campaign", "megaphone"}, {"anzeige", "megaphone"}, {"werbung", "megaphone"},
    {"webinar", "screen"}, {"youtube", "screen"}, {"demo", "screen"}, {"live stream", "screen"},
    {"video call", "camera"}, {"video meeting", "camera"}, {"video conference", "camera"}, {"zoom", "camera"},
    {"teams", "camera"}, {"google meet", "camera"}, {"videoanruf", "camera"}, {"videokonferenz", "camera"},
    {"video", "screen"}, {"tv", "screen"}, {"television", "screen"},
    {"email", "mail"}, {"mail", "mail"}, {"newsletter", "mail"}, {"inbox", "mail"},
    {"letter", "mail"}, {"brief", "mail"},
    {"phone", "phone"}, {"telephone", "phone"}, {"call", "phone"}, {"telefon", "phone"}, {"hotline", "phone"},
    {"anruf", "phone"},
    {"mobile", "device"}, {"app", "device"}, {"sms", "device"}, {"text message", "device"}, {"push", "device"},
    {"whatsapp", "bubble"}, {"chat", "bubble"}, {"bot", "bubble"}, {"messenger", "bubble"}, {"slack", "bubble"},
    {"word of mouth", "voices"}, {"referral", "voices"}, {"recommendation", "voices"}, {"peer", "voices"},
    {"colleague", "voices"}, {"community", "voices"}, {"forum", "voices"}, {"empfehlung", "voices"},
    {"review", "star"}, {"rating", "star"}, {"bewertung", "star"}, {"g2", "star"},
    {"search", "lens"}, {"seo", "lens"}, {"google", "lens"}, {"bing", "lens"}, {"suche", "lens"},
    {"social", "nodes"}, {"linkedin", "nodes"}, {"instagram", "nodes"}, {"facebook", "nodes"},
    {"twitter", "nodes"}, {"tiktok", "nodes"}, {"xing", "nodes"}, {"mastodon", "nodes"}, {"reddit", "nodes"},
    {"event", "calendar"}, {"conference", "calendar"}, {"fair", "calendar"}, {"trade show", "calendar"},
    {"messe", "calendar"},
    {"meeting", "people"}, {"in person", "people"}, {"workshop", "people"}, {"visit", "people"},
    {"besuch", "people"}, {"team", "people"},
    {"podcast", "microphone"}, {"radio", "microphone"},
    {"crm", "contacts"}, {"spreadsheet", "table"}, {"excel", "table"},
    {"support", "lifebelt"}, {"help", "lifebelt"}, {"ticket", "lifebelt"},
    {"contract", "pen"}, {"signature", "pen"}, {"payment", "card"}, {"invoice", "card"},
    {"print", "page"}, {"document", "page"}, {"pdf", "page"},
}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 21> kWiderKeywords{{
    {"post", "mail"}, {"paper", "page"}, {"brochure", "page"}, {"flyer", "page"}, {"guide", "page"},
    {"store", "shop"}, {"shop", "shop"}, {"branch", "shop"}, {"retail", "shop"}, {"filiale", "shop"},
    {"delivery", "parcel"}, {"parcel", "parcel"}, {"product", "window"}, {"software", "window"},
    {"portal", "window"}, {"web", "globe"}, {"website", "globe"}, {"webseite", "globe"}, {"site", "globe"}, {"blog", "globe"}, {"landing page", "globe"},
}};
// clang-format on

// Short words must stand alone: "ad" is not "address".
bool holdsWord(std::string_view name, std::string_view word) {
  constexpr std::size_t kShort = 4;
  for (auto at = name.find(word); at != name.npos; at = name.find(word, at + 1)) {
    const bool begins = at == 0 || name[at - 1] == ' ' || name[at - 1] == '-';
    const std::size_t end = at + word.size();
    const bool ends = end == name.size() || name[end] == ' ' || name[end] == '-';
    if (begins && (ends || word.size() >= kShort)) return true;
  }
  return false;
}

template <class Keywords>
std::string_view firstMatch(const Keywords& keywords, std::string_view name) {
  for (const auto& [keyword, sign] : keywords) {
    if (holdsWord(name, keyword)) return sign;
  }
  return {};
}

QString firstLetter(const std::string& channel) {
  QString name = shownText(channel);
  // Marks without a shape of their own are no letters.
  while (!name.isEmpty() && name[0].category() == QChar::Other_Format) name.remove(0, 1);
  if (name.isEmpty()) return {};
  const qsizetype length = name[0].isHighSurrogate() && name.size() > 1 ? 2 : 1;
  return name.left(length).toUpper();
}

}  // namespace

std::string_view channelSign(const std::string& channel) {
  const std::string name = journey::folded(channel);
  const std::string_view narrow = firstMatch(kKeywords, name);
  if (!narrow.empty()) return narrow;
  const std::string_view wide = firstMatch(kWiderKeywords, name);
  return wide;
}

ChannelIcons::Sign ChannelIcons::makeSign(const std::string& channel) {
  const QPointF origin((kChipSide - kSignSide) / 2, (kChipSide - kSignSide) / 2);
  const SignShape* shape = signNamed(channelSign(channel));
  if (shape) {
    return {
        signPath(shape->lines, origin, kSignSide), signPath(shape->areas, origin, kSignSide), {}};
  }
  return {{}, {}, firstLetter(channel)};
}

void ChannelIcons::draw(PictureBuilder& builder, const std::string& channel, QPointF topLeft) {
  const auto [known, fresh] = m_signs.try_emplace(channel);
  if (fresh) known->second = makeSign(channel);
  builder.part({PartRole::channel, "channel"}, shownText(channel),
               [&, &sign = known->second] { draw(builder, sign, topLeft); });
}

void ChannelIcons::draw(PictureBuilder& builder, const Sign& sign, QPointF topLeft) {
  constexpr qreal kChipRadius = 5;
  constexpr qreal kSignStroke = 1.1;
  builder.add(BoxMark{.rect = {topLeft, QSizeF(kChipSide, kChipSide)},
                      .radius = kChipRadius,
                      .fill = {Ink::chip},
                      .stroke = {}});
  const QPointF center = topLeft + QPointF(kChipSide / 2, kChipSide / 2);
  if (!sign.lines.isEmpty()) {
    builder.add(PathMark{.path = sign.lines.translated(topLeft),
                         .fill = {},
                         .stroke = {Ink::secondText},
                         .strokeWidth = kSignStroke});
    if (sign.areas.isEmpty()) return;
    builder.add(
        PathMark{.path = sign.areas.translated(topLeft), .fill = {Ink::secondText}, .stroke = {}});
  } else if (!sign.letter.isEmpty() &&
             builder.width(sign.letter, FontRole::smallStrong) <= kSignSide) {
    const QSizeF size(builder.width(sign.letter, FontRole::smallStrong) + 0.5,
                      lineHeight(FontRole::smallStrong));
    builder.text(
        {PartRole::channel}, sign.letter, FontRole::smallStrong, {Ink::secondText},
        {.topLeft = center - QPointF(size.width() / 2, size.height() / 2), .width = size.width()});
  } else {
    builder.add(DotMark{.center = center, .radius = 3, .fill = {}, .stroke = {Ink::faintText}});
  }
}

}  // namespace throughline::drawing
