#include "channel_icon.h"

#include <gtest/gtest.h>

#include "channel_signs.h"
#include "reference_pictures.h"
#include "throughline/drawing/paint.h"

namespace throughline::drawing {
namespace {

TEST(ChannelIcon, KnownChannelsHaveTheirSignHoweverTheyAreWritten) {
  for (const auto& [channel, sign] :
       std::vector<std::pair<std::string, std::string_view>>{{"Website", "globe"},
                                                             {"our web site", "globe"},
                                                             {"E-Mail", "mail"},
                                                             {"email", "mail"},
                                                             {"Phone", "phone"},
                                                             {"Telefon", "phone"},
                                                             {"Video call", "camera"},
                                                             {"Call", "phone"},
                                                             {"Webinar", "screen"},
                                                             {"Meeting", "people"},
                                                             {"Search", "lens"},
                                                             {"LINKEDIN", "nodes"},
                                                             {"Paid social", "megaphone"},
                                                             {"Social media", "nodes"},
                                                             {"Word of mouth", "voices"},
                                                             {"Product", "window"},
                                                             {"CRM", "contacts"},
                                                             {"CRM notes", "contacts"},
                                                             {"Trade show", "calendar"},
                                                             {"Live chat", "bubble"},
                                                             {"Print", "page"},
                                                             {"Store", "shop"},
                                                             {"Mobile app", "device"},
                                                             {"Spreadsheet", "table"},
                                                             {"Support ticket", "lifebelt"}}) {
    EXPECT_EQ(channelSign(channel), sign) << channel;
  }
}

TEST(ChannelIcon, EveryUsualNameOfAChannelHasASign) {
  const std::vector<std::pair<std::string_view, QString>> names{
      {"megaphone",
       "Paid search|Ad|Google Ads|Advertisement|Banner|Sponsored post|Display|PPC|SEA|Campaign|"
       "Anzeige|Werbung"},
      {"screen", "Webinar|YouTube|Demo|Live stream|Video|TV|Television"},
      {"camera",
       "Video call|Video meeting|Video conference|Zoom|Teams|Google Meet|Videoanruf|"
       "Videokonferenz"},
      {"mail", "E-mail|Email|Mail|Newsletter|Inbox|Letter|Brief|Post"},
      {"phone", "Phone|Telephone|Call|Telefon|Hotline|Anruf"},
      {"device", "Mobile|App|SMS|Text message|Push"},
      {"bubble", "WhatsApp|Chat|Bot|Messenger|Slack"},
      {"voices", "Word of mouth|Referral|Recommendation|Peer|Colleague|Community|Forum|Empfehlung"},
      {"star", "Review|Rating|Bewertung|G2"},
      {"lens", "Search|SEO|Google|Bing|Suche"},
      {"nodes", "Social|LinkedIn|Instagram|Facebook|Twitter|TikTok|Xing|Mastodon|Reddit"},
      {"calendar", "Event|Conference|Fair|Trade show|Messe"},
      {"people", "Meeting|In person|Workshop|Visit|Besuch|Team"},
      {"microphone", "Podcast|Radio"},
      {"contacts", "CRM"},
      {"table", "Spreadsheet|Excel"},
      {"lifebelt", "Support|Help|Ticket"},
      {"pen", "Contract|Signature"},
      {"card", "Payment|Invoice"},
      {"page", "Print|Document|PDF|Paper|Brochure|Flyer|Guide"},
      {"shop", "Store|Shop|Branch|Retail|Filiale"},
      {"parcel", "Delivery|Parcel"},
      {"window", "Product|Software|Portal"},
      {"globe", "Web|Website|Webseite|Site|Blog|Landing page"},
  };
  for (const auto& [sign, channels] : names) {
    for (const QString& channel : channels.split(u'|')) {
      EXPECT_EQ(channelSign(channel.toStdString()), sign) << channel.toStdString();
    }
  }
}

TEST(ChannelIcon, AWordCountsWhereItBeginsAndAShortOneOnlyWhereItStandsAlone) {
  for (const auto& [channel, sign] :
       std::vector<std::pair<std::string, std::string_view>>{{"Our ad", "megaphone"},
                                                             {"ad-hoc", "megaphone"},
                                                             {"Print-ad", "megaphone"},
                                                             {"adds", ""},
                                                             {"loads", ""},
                                                             {"Mailing", "mail"},
                                                             {"Blackmail", ""},
                                                             {"Fairs", "calendar"},
                                                             {"TVs", ""},
                                                             {"Unfair or fair", "calendar"},
                                                             {"Supporters", "lifebelt"}}) {
    EXPECT_EQ(channelSign(channel), sign) << channel;
  }
}

TEST(ChannelIcon, OtherChannelsHaveNone) {
  for (const char* channel : {"", "Address book", "Quux", "产品", "مكالمة", "Seance"}) {
    EXPECT_EQ(channelSign(channel), "") << channel;
  }
}

TEST(ChannelIcon, EverySignIsAPathWithinItsGrid) {
  for (const char* name : {"globe",    "mail",   "phone",     "camera", "screen",     "people",
                           "lens",     "nodes",  "megaphone", "voices", "window",     "contacts",
                           "calendar", "bubble", "page",      "shop",   "table",      "device",
                           "lifebelt", "pen",    "card",      "star",   "microphone", "parcel"}) {
    const SignShape* shape = signNamed(name);
    ASSERT_NE(shape, nullptr) << name;
    const QPainterPath path = signPath(shape->lines, {0, 0}, 16);
    EXPECT_FALSE(path.isEmpty()) << name;
    EXPECT_TRUE(QRectF(0, 0, 16, 16).contains(path.boundingRect())) << name;
  }
  EXPECT_EQ(signNamed("nothing"), nullptr);
}

TEST(ChannelIcon, EverySignAndEveryLetterLooksAsItDid) {
  const std::vector<std::string> channels{"Website",    "E-mail",   "Phone",
                                          "Video call", "Webinar",  "Meeting",
                                          "Search",     "Social",   "Paid",
                                          "Referral",   "Product",  "CRM",
                                          "Event",      "Chat",     "Print",
                                          "Store",      "Excel",    "App",
                                          "Support",    "Contract", "Payment",
                                          "Review",     "Podcast",  "Delivery",
                                          "quux",       "Wurf",     "😀 smile",
                                          "产品",       "ﷺ",        "مكالمة",
                                          "",           "m",        "\xF0\x9F\x91\xA8 man"};
  std::vector<QImage> rows;
  for (const bool dark : {false, true}) {
    const Theme& theme = dark ? Theme::darkTheme() : Theme::light();
    QImage image(static_cast<int>(channels.size()) * 40, 40, QImage::Format_RGB32);
    image.fill(theme.of(Ink::surface));
    QPainter painter(&image);
    painter.scale(1.5, 1.5);
    PaintCache cache;
    ChannelIcons icons;
    Typesetting type;
    for (std::size_t i = 0; i < channels.size(); ++i) {
      PictureBuilder builder(type, Target{});
      icons.draw(builder, channels[i], {0, 0});
      paint(painter, *builder.finish({kChipSide, kChipSide}), theme, cache,
            {static_cast<qreal>(i) * 40 / 1.5 + 2, 2});
    }
    rows.push_back(image);
  }
  expectReference("channels", sideBySide(rows));
}

}  // namespace
}  // namespace throughline::drawing
