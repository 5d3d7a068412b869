#include "throughline/exchange/message_json.h"

#include <gtest/gtest.h>

#include "throughline/journey/messages/labels.h"

namespace throughline::exchange {

namespace {

namespace messages = journey::messages;
using journey::Kind;
using journey::Message;

Message readBack(const Message& label) {
  return labelFromJson(label.wording()->code, argumentsToJson(label)).value();
}

TEST(MessageJsonTest, ALabelComesBackAsItWas) {
  for (const Message& label :
       {messages::linkTouchpoints(), messages::removePeriod("Q1 “early”"),
        messages::clearReadings(6), messages::deleteRecords(messages::records(Kind::stage, 2)),
        messages::undo(messages::changeField(messages::field(Kind::touchpoint, "owner"))),
        messages::redo(messages::undo("an older label"))}) {
    EXPECT_EQ(readBack(label), label) << english(label);
  }
}

TEST(MessageJsonTest, EveryFieldOfEveryKindCanStandInALabel) {
  for (const Kind kind : journey::kAllKinds) {
    const Message label = messages::changeField(messages::field(kind, "name"));
    EXPECT_EQ(english(readBack(label)),
              kind == Kind::emotion ? "Change name of the high or low" : "Change name");
  }
}

TEST(MessageJsonTest, ArgumentsReadWithoutThisProgram) {
  EXPECT_EQ(argumentsToJson(messages::undo(messages::clearReadings(6))),
            R"([{"code":"clearReadings","arguments":[6]}])");
}

TEST(MessageJsonTest, WhatThisProgramDoesNotKnowIsNoLabel) {
  const std::string none = "[]";
  EXPECT_TRUE(labelFromJson("linkTouchpoints", none));
  EXPECT_FALSE(labelFromJson("paintTouchpoints", none));
  EXPECT_FALSE(labelFromJson("", none));
  EXPECT_FALSE(labelFromJson("linkTouchpoints", "[1]")) << "one argument too many";
  EXPECT_FALSE(labelFromJson("removePeriod", none)) << "one too few";
  EXPECT_FALSE(labelFromJson("removePeriod", "{}"));
  EXPECT_FALSE(labelFromJson("removePeriod", "[null]"));
  EXPECT_FALSE(labelFromJson("removePeriod", "[1.5]"));
  EXPECT_FALSE(labelFromJson("removePeriod", "[\"Q1\""));
  EXPECT_FALSE(labelFromJson("undo", R"([{"code":"clearReadings"}])"));
  EXPECT_FALSE(labelFromJson("undo", R"([{"code":"paint","arguments":[]}])"));
  EXPECT_FALSE(labelFromJson("undo", R"([{"code":7,"arguments":[]}])"));
}

}  // namespace

}  // namespace throughline::exchange
