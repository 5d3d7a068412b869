#include <gtest/gtest.h>

#include "support/maps.h"
#include "support/small_png.h"
#include "throughline/exchange/base64.h"
#include "throughline/exchange/clip_json.h"
#include "throughline/exchange/data_uri.h"
#include "throughline/exchange/parse_json.h"
#include "throughline/journey/intents/pictures.h"

namespace throughline::exchange {
namespace {

using journey::Image;
using journey::Journey;
using support::smallPng;

journey::RecordKey firstCard(const Journey& map) {
  return {journey::Kind::touchpoint, map.ids(journey::Kind::touchpoint).front()};
}

Journey mapWithPicture(const std::string& bytes = smallPng()) {
  Journey map = support::leahMap();
  journey::IdSource ids = journey::seededIds(1);
  journey::Edit edit(map, ids);
  setPicture(edit, {firstCard(map)}, map.images().add(Image(bytes)));
  return map;
}

std::string uriRefusal(const std::string& uri) {
  try {
    (void)imageFromDataUri(uri, "persona.picture", {});
  } catch (const journey::Error& error) {
    return error.what();
  }
  return "";
}

TEST(Base64, ThereAndBack) {
  using namespace std::string_literals;
  for (const std::string& bytes : {""s, "f"s, "fo"s, "foo"s, "foob"s, "fooba"s, "\0\xFF\x80"s}) {
    EXPECT_EQ(fromBase64(toBase64(bytes)), bytes);
  }
  EXPECT_EQ(toBase64("foob"), "Zm9vYg==");
  EXPECT_EQ(fromBase64("Zm9vYg"), "foob");
  for (const char* text : {"Z", "Zm9v!", "Zm9vYh==", "Zm 9v", "Zm9vY===", "====", "Zg=a"}) {
    EXPECT_FALSE(fromBase64(text)) << text;
  }
}

TEST(Pictures, ComeBackFromJsonByteByByte) {
  const Journey map = mapWithPicture();
  const std::string text = journeyToJson(map);
  EXPECT_NE(text.find("\"picture\": \"data:image/png;base64,"), std::string::npos);
  journey::IdSource ids = journey::seededIds(2);
  const Journey back = journeyFromJson(text, {.strict = true}, ids).journey;
  EXPECT_EQ(back, map);
  const auto hash = pictureOf(back, firstCard(back)).value();
  EXPECT_EQ(back.images().find(hash)->bytes(), smallPng());
  EXPECT_EQ(journeyToJson(back), text);
}

TEST(Pictures, PassTheGateThatTheImportIsGiven) {
  const std::string text = journeyToJson(mapWithPicture());
  journey::IdSource ids = journey::seededIds(2);
  const auto take = [](const std::string&) { return Image(smallPng(9, 9)); };
  const Journey back = journeyFromJson(text, {.takeImage = take}, ids).journey;
  EXPECT_EQ(pictureOf(back, firstCard(back)), Image(smallPng(9, 9)).hash());
}

TEST(Pictures, ThatAreNoneAreRefusedWithTheirPlace) {
  const std::string png = toBase64(smallPng());
  EXPECT_EQ(uriRefusal("data:image/png;base64," + png), "");
  EXPECT_EQ(uriRefusal("data:image/jpeg;base64," + png),
            "persona.picture: expected the picture to be image/jpeg, as its data URI says, "
            "found image/png");
  EXPECT_EQ(uriRefusal("data:image/png;base64," + png.substr(0, 40) + "%"),
            "persona.picture: expected a whole picture, found one that breaks off or is damaged");
  for (const std::string uri : {"https://example.org/a.png", "data:image/gif;base64,R0lG",
                                "data:image/png,raw", "data:text/html;base64,PGI+", ""}) {
    EXPECT_NE(uriRefusal(uri).find("expected a picture as a data URI"), std::string::npos) << uri;
  }
  EXPECT_EQ(uriRefusal("data:image/png;base64," + toBase64(smallPng(1600, 1400))),
            "persona.picture: expected a picture of at most 2 MB, found 3 MB");
}

TEST(Pictures, DoNotUseUpTheRoomOfTexts) {
  const std::string picture = "\"data:image/png;base64," + std::string(1'000, 'A') + "\"";
  const ParseLimits limits{.bytes = 500, .pictures = 2'500};
  EXPECT_NO_THROW((void)parseJson("[" + picture + "," + picture + "]", limits));
  const auto sentence = [&](const std::string& text) {
    try {
      (void)parseJson(text, limits);
    } catch (const journey::Error& error) {
      return error.sentence();
    }
    return std::string();
  };
  EXPECT_EQ(sentence("[" + picture + "," + picture + "," + picture + "]"),
            "expected at most 1 MB of pictures, found 1 MB");
  EXPECT_EQ(sentence("[" + picture + ",\"" + std::string(600, 'a') + "\"]"),
            "expected at most 1 MB of text, found 1 MB");
}

TEST(Pictures, GoWithAClipIntoAnotherMap) {
  const Journey map = mapWithPicture();
  const auto clip = journey::clip(map, {firstCard(map)});
  const auto read = clipFromJson(clipToJson(clip));
  EXPECT_EQ(read, clip);
  for (const journey::Clip& each : {clip, read}) {
    Journey other = support::leahMap();
    journey::IdSource ids = journey::seededIds(3);
    journey::Edit edit(other, ids);
    const auto pasted = paste(edit, each, other.list<journey::Stage>().back()->id);
    const auto hash = pictureOf(other, pasted.records.front()).value();
    EXPECT_EQ(other.images().find(hash)->bytes(), smallPng());
    EXPECT_TRUE(other.images().held(hash)) << "its file does not have it yet";
  }
}

}  // namespace
}  // namespace throughline::exchange
