#include "throughline/editor/words.h"

#include <gtest/gtest.h>

#include "support/maps.h"

namespace throughline::editor {
namespace {

TEST(Words, EveryFieldAndEveryChoiceHasWordsOfItsOwn) {
  for (const journey::Kind kind : journey::kAllKinds) {
    for (const journey::Field& field : journey::describe(kind).fields) {
      const QString key = QString::fromStdString(std::string(field.key));
      EXPECT_NE(fieldWord(kind, field.key), key) << kindName(kind) << "." << field.key;
      for (const auto word : field.choices) {
        const QString shown = choiceWord(field.key, word);
        EXPECT_NE(shown, QString::fromStdString(std::string(word))) << field.key << "=" << word;
        EXPECT_TRUE(shown.at(0).isUpper()) << shown.toStdString();
      }
    }
    EXPECT_EQ(countedKind(kind, 1).left(2), "1 ");
    EXPECT_EQ(countedKind(kind, 3).left(2), "3 ");
  }
}

TEST(Words, EveryRecordHasANameAndEveryValueAWord) {
  const journey::Journey map = support::leahMap();
  for (const journey::Kind kind : journey::kAllKinds) {
    for (const std::int64_t id : map.ids(kind)) {
      const auto record = *map.find(kind, id);
      EXPECT_FALSE(recordName(map, record).isEmpty()) << kindName(kind);
      for (const journey::Field& field : journey::describe(kind).fields) {
        EXPECT_FALSE(valueWord(map, field, field.get(record)).isEmpty()) << field.key;
      }
    }
  }
}

TEST(Words, OnePieceOfEvidenceIsNotSeveral) {
  const journey::Journey map = support::leahMap();
  journey::Evidence evidence;
  evidence.kind = journey::EvidenceKind::interview;
  evidence.count = 1;
  EXPECT_EQ(recordName(map, evidence), "1 interview");
  evidence.count = 3;
  EXPECT_EQ(recordName(map, evidence), "3 interviews");
  evidence.kind = journey::EvidenceKind::crm_note;
  EXPECT_EQ(recordName(map, evidence), "3 CRM notes");
}

}  // namespace
}  // namespace throughline::editor
