#include "channel_icon.h"

#include <gtest/gtest.h>

#include "channel_signs.h"

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

}  // namespace
}  // namespace throughline::drawing
