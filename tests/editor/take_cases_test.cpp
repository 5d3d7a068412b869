#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QMimeData>
#include <nlohmann/json.hpp>

#include "readings_fixture.h"
#include "support/take_cases.h"
#include "throughline/exchange/json.h"

// The tables of tests/take_cases pasted into the readings, through the preview.

namespace throughline::editor {
namespace {

using nlohmann::json;

bool isOfClient(const support::TakeCase& given) { return given.folder.ends_with("clients/"); }

/// The clipboard of whoever copied the table: of spreadsheets and browsers both flavours.
QMimeData* clipboardOf(const support::TakeCase& given) {
  const auto textOf = [](const std::filesystem::path& path) {
    return QString::fromStdString(support::contentOf(path));
  };
  auto* mime = new QMimeData;
  const std::filesystem::path table = given.table();
  table.extension() == ".html" ? mime->setHtml(textOf(table)) : mime->setText(textOf(table));
  if (isOfClient(given))
    mime->setText(textOf(std::filesystem::path(table).replace_extension(".txt")));
  return mime;
}

class TakeCasesInWindow : public ReadingsTest {
 protected:
  /// Pastes the table of a case where its options say, and gives the preview or null.
  QDialog* paste(const support::TakeCase& given) {
    const json& entry = given.entry;
    journey::IdSource ids = journey::seededIds(5);
    open(exchange::journeyFromJson(support::contentOf(given.map()), {}, ids).journey);
    const auto said = [&](const char* option) -> std::string {
      const auto found = std::ranges::find(entry["take"], option);
      return found == entry["take"].end() ? std::string() : std::next(found)->get<std::string>();
    };
    const std::string first = journey().list<journey::Stage>().front()->name;
    const std::string stage = said("--in").empty() ? first : said("--in");
    const std::string period = said("--period");
    go(cell(stage, Measure::volume, period.empty() ? newest() : period));
    QApplication::clipboard()->setMimeData(clipboardOf(given));
    table->setFocus();
    key(Qt::Key_V, Qt::ControlModifier);
    QDialog* preview = dialog("takePreview");
    if (preview && said("--numbers") == "point") choose(preview, 1);
    if (preview && said("--numbers") == "comma") choose(preview, 2);
    const bool makes = std::ranges::find(entry["take"], "--make-periods") != entry["take"].end();
    if (preview && makes) preview->findChild<QCheckBox*>("takeMakePeriods")->click();
    return preview;
  }
  static void choose(QDialog* preview, int numbers) {
    preview->findChild<QComboBox*>("takeNumbers")->setCurrentIndex(numbers);
  }
  [[nodiscard]] std::string newest() const {
    return journey().list<journey::Period>().back()->name;
  }
  [[nodiscard]] std::optional<double> held(const json& placed) const {
    const std::vector<std::string> words{"volume", "health", "days", "moved"};
    const auto measure = std::ranges::find(words, placed["metric"].get<std::string>());
    const std::string name = placed["period"];
    for (const auto* period : journey().list<journey::Period>()) {
      if (period->name != name) continue;
      return readingAt(journey(), {named<journey::Stage>(placed["stage"]),
                                   static_cast<Measure>(measure - words.begin()), period->id});
    }
    return std::nullopt;
  }
};

TEST_F(TakeCasesInWindow, WriteWhatIsCertainAndTheRestAfterATick) {
  for (const support::TakeCase& given : support::takeCases()) {
    const json& entry = given.entry;
    const bool cards = !entry["placed"].empty() && entry["placed"][0].contains("title");
    const bool doubtful = std::ranges::any_of(
        entry["placed"], [](const json& placed) { return placed["doubt"].get<bool>(); });
    // Where it begins is never a guess in the table: the selected cell says it.
    const bool mayBeGuess = entry["take"].empty() && !isOfClient(given);
    if (cards || (doubtful && mayBeGuess)) continue;
    SCOPED_TRACE(given.name());
    const bool certain = !doubtful && entry["left_out"] == 0;
    QDialog* preview = paste(given);
    if (!preview) {
      EXPECT_TRUE(certain);
    } else if (auto* accept = preview->findChild<QPushButton*>("takeAccept"); accept->isEnabled()) {
      accept->click();
    } else {
      preview->reject();
    }
    settle();
    for (const json& placed : entry["placed"]) {
      const auto expected = placed["written"].get<bool>()
                                ? std::optional(placed["value"].get<double>())
                                : std::nullopt;
      EXPECT_EQ(held(placed).has_value(), expected.has_value()) << placed;
      EXPECT_NEAR(held(placed).value_or(-1), expected.value_or(-1), 1e-9) << placed;
    }
    if (!doubtful) continue;
    preview = paste(given);
    ASSERT_TRUE(preview);
    auto* doubts = preview->findChild<QListWidget*>("takeDoubts");
    for (int i = 0; i < doubts->count(); ++i) doubts->item(i)->setCheckState(Qt::Checked);
    preview->findChild<QPushButton*>("takeAccept")->click();
    settle();
    for (const json& placed : entry["placed"]) {
      EXPECT_NEAR(held(placed).value_or(-1), placed["value"].get<double>(), 1e-9) << placed;
    }
  }
}

}  // namespace
}  // namespace throughline::editor
