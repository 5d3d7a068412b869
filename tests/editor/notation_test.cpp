#include <QRegularExpression>
#include <QTabWidget>

#include "shown_texts.h"
#include "support/brackets.h"
#include "throughline/journey/intents/fields.h"
#include "throughline/journey/messages/labels.h"
#include "window_fixture.h"

// A window writes all its numbers in the notation of its map: never 4.200 beside 4,200.

namespace throughline::editor {
namespace {

using journey::DecimalSign;

class NotationTest : public WindowTest {
 protected:
  void write(DecimalSign numbers) {
    window->map().edit(journey::messages::changeRule(), nullptr, [&](journey::Edit& edit) {
      setField(edit, journey::Kind::map, edit.journey().settings().id.value, "numbers",
               std::string(word(numbers)));
    });
    settle();
  }

  /// The figures of the text that are not written so, and how many are.
  void look(const QString& text, const QString& place, DecimalSign numbers) {
    const QString decimal = numbers == DecimalSign::point ? "\\." : ",";
    const QString group = numbers == DecimalSign::point ? "," : "\\.";
    const QRegularExpression right(
        QString("\\d%1\\d\\d?(?!\\d)|(?<!\\d)[1-9]\\d{0,2}%2\\d{3}(?!\\d)").arg(decimal, group));
    const QRegularExpression wrong(
        QString("\\d%2\\d\\d?(?!\\d)|(?<!\\d)[1-9]\\d{0,2}%1\\d{3}(?!\\d)").arg(decimal, group));
    QString rest = text;
    for (const char* sample : {"1,234.5", "1.234,5"}) rest.remove(sample);
    rest = support::untranslated(rest, m_data);
    EXPECT_FALSE(wrong.match(rest).hasMatch()) << place.toStdString() << ": " << text.toStdString();
    if (right.match(rest).hasMatch()) ++m_figures;
  }

  void lookEverywhere(DecimalSign numbers) {
    const auto visit = [&](const ShownText& shown) { look(shown.text, shown.place, numbers); };
    for (auto* tabs : window->findChildren<QTabWidget*>()) {
      for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        tabs->show();
        settle();
        forEachShownText(*window, visit);
      }
    }
    for (const journey::Kind kind : journey::kAllKinds) {
      if (journey().ids(kind).empty()) continue;
      window->view().selectOnly({kind, journey().ids(kind).front()});
      settle();
      forEachShownText(inspector(), visit);
    }
    drawing::forEachPicture(canvas().layout(), [&](const drawing::PlacedPicture& placed) {
      for (const drawing::Part& part : placed.picture.parts) look(part.text, "map", numbers);
    });
    ShownNumbers shown(window->map(), window->view());
    forEachChartText(shown, visit);
  }

  QStringList m_data;
  int m_figures = 0;
};

TEST_F(NotationTest, OfTheMapIsThatOfEveryFigureInItsWindow) {
  openExample();
  m_data = support::textsOf(journey());
  m_data.append({file("map.journey"), "map.journey"});
  for (const DecimalSign numbers : {DecimalSign::comma, DecimalSign::point}) {
    SCOPED_TRACE(std::string(word(numbers)));
    write(numbers);
    m_figures = 0;
    lookEverywhere(numbers);
    EXPECT_GT(m_figures, 40);
  }
}

}  // namespace
}  // namespace throughline::editor
