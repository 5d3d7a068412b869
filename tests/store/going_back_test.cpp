#include "throughline/journey/intents/going_back.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "support/map_services.h"
#include "support/random_edits.h"
#include "support/random_journey.h"
#include "support/temporary_folder.h"
#include "throughline/exchange/tables/table.h"
#include "throughline/exchange/tables/touchpoints_plan.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/store/other_copy.h"

namespace throughline::store {
namespace {

/// A history with all that one holds: edits, steps back and forth, pasted tables, copies brought
/// in, single edits taken back, ways back to earlier maps, and opening again.
class FullHistory {
 public:
  explicit FullHistory(std::uint64_t seed) : m_random(seed), m_anything(seed) {
    m_anything.keepBelow(60);
    document = Document::create(m_path, support::randomJourney(seed), m_services);
    states.push_back(document->journey());
  }
  ~FullHistory() { document.reset(); }
  FullHistory(const FullHistory&) = delete;
  FullHistory& operator=(const FullHistory&) = delete;

  /// Lets things happen until the history has so many rows.
  void growTo(std::size_t rows) {
    for (int turn = 0; states.size() <= rows && turn < 100'000; ++turn) happen(turn);
  }

  std::vector<journey::Journey> states;  ///< after each row, the map as it was made first
  std::map<std::string, int> happened;   ///< that changed the map, by what it was
  std::unique_ptr<Document> document;
  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

 private:
  void happen(int turn) {
    const int place = turn % 120;
    if (place == 40) return pasteTable(turn);
    if (place == 60) return leaveACopy();
    if (place == 80) return bringCopyIn();
    if (place == 95) return takeOneBack();
    if (place == 105) return goBackSome();
    if (place == 119) return openAgain();
    if (turn % 9 == 5 || turn % 9 == 6) return note("undo", document->undo());
    if (turn % 9 == 7) return note("redo", document->redo());
    edit("edit", "Edit", [&](journey::Edit& edit) { m_anything(edit); });
  }
  void note(const std::string& what, const EditResult& result) {
    if (!result || static_cast<std::size_t>(result.seq) != states.size()) return;
    states.push_back(document->journey());
    if (states.back() != states[states.size() - 2]) ++happened[what];
  }
  void edit(const std::string& what, const journey::Message& label,
            const Document::Intent& intent) {
    note(what, document->edit(label, nullptr, intent));
  }
  void pasteTable(int turn) {
    const auto stages = document->journey().list<journey::Stage>();
    if (stages.empty()) return;
    const auto table = exchange::readTable("Title\tOwner\nPasted " + std::to_string(turn) +
                                           "\tSales\nAnd another\t\n");
    const auto plan = exchange::planTouchpoints(document->journey(), table, stages[0]->id);
    std::vector<const exchange::TakenTouchpoint*> chosen;
    for (const auto& taken : plan.placed) chosen.push_back(&taken);
    edit("paste", "Paste", [&](journey::Edit& edit) { writeTouchpoints(edit, chosen); });
  }
  void leaveACopy() {
    std::filesystem::copy_file(m_path, m_copy, std::filesystem::copy_options::overwrite_existing);
    Services own = m_services;
    own.ids = journey::seededIds(m_random());
    own.user = "Ben";
    const auto copy = Document::open(m_copy, own);
    for (int i = 0; i < 6; ++i) {
      (void)copy->edit("Edit", nullptr, [&](journey::Edit& edit) { m_anything(edit); });
    }
  }
  void bringCopyIn() {
    if (!std::filesystem::exists(m_copy)) return;
    const OtherCopy copy = readCopy(*document, m_copy, m_services);
    const auto merge = journey::merge(copy.base(), document->journey(), copy.map());
    edit("merge", mergeLabel(m_copy, merge, copy.newest),
         [&](journey::Edit& edit) { putMerged(edit, merge); });
  }
  void takeOneBack() {
    for (const HistoryEntry& entry : document->history(10, newest() - 3)) {
      if (!journey::obstaclesTo(document->journey(), entry.changes).empty()) continue;
      return edit("take back", journey::messages::takeBack(entry.message),
                  [&](journey::Edit& edit) { takeBack(edit, entry.changes); });
    }
  }
  void goBackSome() {
    const std::int64_t seq = std::max<std::int64_t>(0, newest() - 15);
    const auto then = document->mapAt(seq);
    edit("go back", journey::messages::goBack("5 October", newest() - seq),
         [&](journey::Edit& edit) { goBackTo(edit, then); });
  }
  void openAgain() {
    document.reset();
    document = Document::open(m_path, m_services);
  }
  [[nodiscard]] std::int64_t newest() const { return static_cast<std::int64_t>(states.size()) - 1; }

  const support::TemporaryFolder m_folder;
  const std::filesystem::path m_path = m_folder / "map.journey";
  const std::filesystem::path m_copy = m_folder / "map (conflicted copy).journey";
  const Services m_services = support::fixedServices();
  std::mt19937_64 m_random;
  support::RandomEdits m_anything;
};

// Going back to any of 1,000 points shows exactly the map of that time, checked against
// copies taken then; and it is an edit of its own, which can be undone.
TEST(GoingBackInAFile, AnyOfAThousandPointsIsTheMapOfThatTime) {
  FullHistory history(8);
  history.growTo(1'000);
  const auto& states = history.states;
  const auto& document = history.document;
  ASSERT_GT(states.size(), 1'000U);
  for (const char* what : {"edit", "undo", "redo", "paste", "merge", "take back", "go back"}) {
    EXPECT_GT(history.happened[what], 2) << what;
  }
  const journey::Journey now = document->journey();
  journey::Journey tried = now;
  journey::IdSource ids = journey::seededIds(9);
  for (std::size_t seq = 0; seq < states.size(); ++seq) {
    const journey::Journey then = document->mapAt(static_cast<std::int64_t>(seq));
    ASSERT_EQ(then, states[seq]) << "edit " << seq;
    journey::Edit edit(tried, ids);
    goBackTo(edit, then);
    ASSERT_EQ(tried, states[seq]) << "edit " << seq;
    edit.rollBack();
  }
  for (std::size_t seq = 0; seq < states.size(); seq += 100) {
    const auto then = document->mapAt(static_cast<std::int64_t>(seq));
    const auto went = document->edit(journey::messages::goBack("5 October", 12), nullptr,
                                     [&](journey::Edit& edit) { goBackTo(edit, then); });
    ASSERT_TRUE(went) << went.error->what();
    EXPECT_EQ(document->journey(), states[seq]);
    if (states[seq] == now) continue;
    EXPECT_EQ(document->history(1).front().label,
              "Go back to the map of 5 October, undoing 12 edits");
    ASSERT_TRUE(document->undo());
    EXPECT_EQ(document->journey(), now);
  }
  EXPECT_TRUE(verify(history.path()).empty());
}

}  // namespace
}  // namespace throughline::store
