#include <gtest/gtest.h>

#include "label_json.h"
#include "support/golden_maps.h"
#include "support/older_file.h"
#include "support/raw_database.h"
#include "support/temporary_folder.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/store/document.h"

// A row of the history is read for ever, by the rules of the version that wrote it.

namespace throughline::store {
namespace {

using journey::Journey;
using nlohmann::json;
namespace messages = journey::messages;

constexpr const char* kTooLong =
    R"([{"kind":"touchpoint","id":1,"before":{"stage":STAGE,"rank":"U","title":"LONG","side":"front"},)"
    R"("after":{"stage":STAGE,"rank":"U","title":"Short","side":"customer"}}])";

std::string replaced(std::string text, const std::string& word, const std::string& by) {
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + by.size())) {
    text.replace(at, word.size(), by);
  }
  return text;
}

void rename(journey::Edit& edit) {
  edit.change(edit.journey().settings().id, [](auto& settings) { settings.title += "!"; });
}

class OlderHistoryTest : public ::testing::Test {
 protected:
  support::TemporaryFolder folder;
  std::filesystem::path path = folder / "map.journey";
  Services services = support::fixedServices();
  std::string stage;

  void SetUp() override {
    const auto document = Document::create(path, support::leahMap(), support::fixedServices());
    stage = std::to_string(document->journey().list<journey::Stage>()[0]->id.value);
  }
  [[nodiscard]] std::unique_ptr<Document> open() const { return Document::open(path, services); }
};

TEST_F(OlderHistoryTest, AStepTurnsATableIntoRecordsAndTheHistoryFollows) {
  services.format = [&] {
    auto format = support::makeOlder(
        path,
        "CREATE TABLE remark (id INTEGER PRIMARY KEY NOT NULL, stage INTEGER NOT NULL, "
        "text TEXT NOT NULL) STRICT; INSERT INTO remark VALUES (5, " +
            stage + ", 'Why so long?')");
    format->steps[0].run = [](Connection& connection) {
      connection.exec(
          "INSERT INTO main.question (id, stage, rank, text, kind, answered, source, excerpt) "
          "SELECT id, stage, 'z', text, 'worry', 0, '', '' FROM temp.old_remark");
    };
    format->steps[0].changes = [](json& changes) {
      for (json& change : changes) {
        if (change["kind"] == "remark") change["kind"] = "question";
      }
    };
    return format;
  }();
  support::addHistoryRow(path, R"([{"kind":"remark","id":5,"after":{"stage":)" + stage +
                                   R"(,"text":"Why so long?"}}])");

  const auto document = open();
  EXPECT_EQ(document->journey().get(journey::Id<journey::Question>{5}).text, "Why so long?");
  EXPECT_FALSE(document->changedOutside());
  const auto history = document->history(1);
  ASSERT_FALSE(history[0].fault) << history[0].fault->what();
  EXPECT_EQ(history[0].changes[0].kind, journey::Kind::question);

  ASSERT_TRUE(document->edit("Rename", nullptr, rename));
  EXPECT_TRUE(verify(path, services).empty());
  EXPECT_EQ(open()->history(9)[1].changes[0].kind, journey::Kind::question);
}

TEST_F(OlderHistoryTest, ARuleThatBecameStricterMakesNoOldRowUnreadable) {
  const std::string title(600, 'x');
  support::addHistoryRow(path, replaced(replaced(kTooLong, "STAGE", stage), "LONG", title));
  const auto today = open()->history(1);
  EXPECT_TRUE(today[0].fault) << "a row of today's version keeps today's rules";

  services.format = support::makeOlder(path, "");
  const auto older = open()->history(1);
  ASSERT_FALSE(older[0].fault) << older[0].fault->what();
  const journey::Change& change = older[0].changes.at(0);
  EXPECT_EQ(std::get<journey::Touchpoint>(*change.before).title, title);
  EXPECT_EQ(std::get<journey::Touchpoint>(*change.after).title, "Short");
  // "front" is a word that no side has; the channel is not in the row at all.
  const auto isUnsaid = [&](std::string_view key) {
    return std::ranges::find(change.unsaid, key, &journey::Field::key) != change.unsaid.end();
  };
  EXPECT_TRUE(isUnsaid("side") && isUnsaid("channel"));
  EXPECT_FALSE(isUnsaid("title"));
}

TEST_F(OlderHistoryTest, TheMessageOfARowIsKeptBesideItsSentenceAndSealedWithIt) {
  const auto document = open();
  const journey::Message label = messages::changeMetrics("Research\n& more");
  ASSERT_TRUE(document->edit(label, nullptr, rename));
  ASSERT_TRUE(document->undo());
  ASSERT_TRUE(document->edit("Said by a guest", nullptr, rename));
  const auto history = document->history(3);
  const journey::Message kept = messages::changeMetrics("Research & more");
  EXPECT_EQ(history[2].label, "Change metrics of “Research & more”");
  EXPECT_EQ(history[2].message, kept);
  EXPECT_EQ(history[1].label, "Undo: Change metrics of “Research & more”");
  EXPECT_EQ(history[1].message, messages::undo(kept));
  EXPECT_EQ(history[0].message, journey::Message("Said by a guest"));

  support::withRawSql(path, "UPDATE history SET arguments = '[]' WHERE seq = 1");
  support::withRawSql(path, "UPDATE history SET version = 1 WHERE seq = 2");
  EXPECT_EQ(verify(path).size(), 2U);
}

TEST_F(OlderHistoryTest, AMessageThatThisProgramCannotSayIsSaidAsItsSentence) {
  const std::string one = R"(["Research"])";
  EXPECT_EQ(messageFrom("changeMetrics", one), messages::changeMetrics("Research"));
  for (const auto& [code, arguments] : std::vector<std::pair<std::string, std::string>>{
           {"saidByALaterProgram", one},
           {"changeMetrics", "[]"},
           {"changeMetrics", R"(["a","b"])"},
           {"changeMetrics", R"([true])"},
           {"changeMetrics", R"(["a\u0007"])"},
           {"changeMetrics", R"({"a":"b"})"},
           {"changeMetrics", "nonsense"},
           {"undo", R"([{"code":"saidByALaterProgram","arguments":[]}])"},
           {"undo", R"([{"code":7}])"},
           {"", "[]"}}) {
    EXPECT_TRUE(messageFrom(code, arguments).empty()) << code << arguments;
  }
}

/// The golden file of version 1 that has a long history.
class OldHistoryTest : public OlderHistoryTest {
 protected:
  void SetUp() override {
    std::filesystem::copy_file(support::goldenFolder(1) / "long_history.journey", path);
  }
};

TEST_F(OldHistoryTest, GoingBackThroughOldRowsTakesNoLaterFieldBack) {
  const auto document = open();
  Journey map = document->journey();
  for (const HistoryEntry& entry : document->history(1'000)) {
    const Journey later = map;
    journey::applyChanges(map, journey::inverse(entry.changes));
    for (const auto& [id, reading] : map.all<journey::PassageReading>()) {
      const auto* same = later.find(id);
      ASSERT_TRUE(!same || reading.to == same->to) << entry.seq;
    }
  }
  // What the history removed came back measured to the next stage of then.
  for (const auto& [id, reading] : map.all<journey::PassageReading>()) EXPECT_TRUE(reading.to);
  EXPECT_EQ(map.count(journey::Kind::stage), support::leahMap().count(journey::Kind::stage));
  EXPECT_EQ(map.settings().title, support::leahMap().settings().title);
}

TEST_F(OldHistoryTest, ACodeThatVersion1DidNotKnowIsNobodysWord) {
  ASSERT_TRUE(open()->edit("Rename", nullptr, rename));
  EXPECT_TRUE(verify(path).empty());
  support::withRawSql(path, "UPDATE history SET code = 'harmless' WHERE seq = 7");
  const auto faults = verify(path);
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_NE(std::string(faults[0].what()).find("history 7: expected the edit as it was written"),
            std::string::npos);
}

}  // namespace
}  // namespace throughline::store
