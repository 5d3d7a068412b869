#include "throughline/exchange/clip_json.h"

#include <gtest/gtest.h>

#include "support/every_field_map.h"
#include "throughline/journey/error.h"

namespace throughline::exchange {
namespace {

using journey::Clip;
using journey::Kind;

Clip everythingCopied() {
  const journey::Journey journey = support::everyFieldMap();
  std::vector<journey::RecordKey> keys;
  for (const Kind kind : journey::kAllKinds) {
    for (const std::int64_t id : journey.ids(kind)) keys.emplace_back(kind, id);
  }
  return clip(journey, keys);
}

TEST(ClipJson, EveryFieldOfEveryKindThatCanBeCopiedComesBack) {
  const Clip clip = everythingCopied();
  ASSERT_FALSE(clip.records.empty());
  ASSERT_FALSE(clip.named.empty());
  ASSERT_FALSE(clip.joins.empty());
  const Clip again = clipFromJson(clipToJson(clip));
  EXPECT_EQ(again, clip);
  EXPECT_EQ(again.stages, clip.stages) << "where they stood";
  EXPECT_EQ(clip.stages.size(), clip.records.size());
}

TEST(ClipJson, WhatAnotherVersionWroteIsReadAsFarAsItGoes) {
  const Clip clip = clipFromJson(
      R"({"format":"throughline.clip","records":[{"kind":"touchpoint","fields":
          {"title":"Demo","owner":"Sales","smell":"of roses"}}]})");
  ASSERT_EQ(clip.records.size(), 1U);
  EXPECT_EQ(labelOf(clip.records[0].record), "Demo");
  EXPECT_EQ(clip.records[0].names.at("owner"), std::vector<std::string>{"Sales"});
}

TEST(ClipJson, WhatCannotBePastedIsRefusedWithItsPlace) {
  const auto refusal = [](const std::string& record) -> std::string {
    try {
      (void)clipFromJson(R"({"format":"throughline.clip","records":[)" + record + "]}");
    } catch (const journey::Error& error) {
      return error.where();
    }
    return "was read";
  };
  EXPECT_EQ(refusal(R"({"kind":"stage","fields":{}})"), "records[0].kind");
  EXPECT_EQ(refusal(R"({"kind":"touchpoint","fields":{"side":"above"}})"),
            "records[0].fields.side");
  EXPECT_EQ(refusal(R"({"kind":"touchpoint","fields":{"owner":7}})"), "records[0].fields.owner");
  EXPECT_EQ(refusal(R"({"kind":"campaign","holds":[{"kind":"question"}]})"),
            "records[0].holds[0].kind");
  EXPECT_EQ(refusal("7"), "records[0]");
  const auto refusedJoin = [&](const std::string& join) {
    return refusal(R"({"kind":"touchpoint"},{"kind":"question"}],"joins":[)" + join);
  };
  EXPECT_EQ(refusedJoin(R"({"kind":"touchpoint","joined":{}})"), "joins[0].kind");
  EXPECT_EQ(refusedJoin(R"({"kind":"link"})"), "joins[0].joined");
  EXPECT_EQ(refusedJoin(R"({"kind":"link","joined":{"from":0}})"), "joins[0].joined.to");
  EXPECT_EQ(refusedJoin(R"({"kind":"link","joined":{"from":0,"to":1}})"), "joins[0].joined.to")
      << "a question";
  EXPECT_EQ(refusedJoin(R"({"kind":"link","joined":{"from":2,"to":0}})"), "joins[0].joined.from");
  EXPECT_EQ(refusedJoin(R"({"kind":"link","joined":{"from":-1,"to":0}})"), "joins[0].joined.from");
  EXPECT_THROW((void)clipFromJson(R"({"records":[]})"), journey::Error);
}

}  // namespace
}  // namespace throughline::exchange
