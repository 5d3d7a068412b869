#include <QClipboard>
#include <QTabWidget>
#include <QTreeWidget>
#include <set>

#include "shown_texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/text.h"
#include "window_fixture.h"

// Texts with directional marks stand isolated wherever words of ours stand beside them.

namespace throughline::editor {
namespace {

constexpr auto kTurned = "\u202Edenrut";

/// The example with such a text in every field of text.
journey::Journey turnedMap() {
  journey::Journey map = support::leahMap();
  int number = 0;
  for (const journey::Kind kind : journey::kAllKinds) {
    for (const std::int64_t id : map.ids(kind)) {
      journey::Record record = *map.find(kind, id);
      for (const journey::Field& field : journey::describe(kind).fields) {
        if (field.type != journey::FieldType::text || field.color) continue;
        if (field.role != journey::FieldRole::content) continue;
        field.set(record, kTurned + std::to_string(++number));
      }
      map.put(record);
    }
  }
  return map;
}

class DisguisedTextTest : public WindowTest {
 protected:
  void look(const ShownText& shown) {
    if (shown.typed) return;
    for (const QString& line : shown.text.split(u'\n')) {
      if (!line.contains(QChar(0x202E))) continue;
      ++m_seen;
      if (isAlone(line)) continue;
      EXPECT_EQ(QString::fromStdString(journey::isolated(line.toStdString())), line)
          << shown.place.toStdString();
    }
  }
  void lookEverywhere() {
    const auto visit = [&](const ShownText& shown) { look(shown); };
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
    for (const QAction* action : window->findChildren<QAction*>()) {
      look({action->text(), "action"});
      look({action->toolTip(), "action"});
    }
    drawing::forEachPicture(canvas().layout(), [&](const drawing::PlacedPicture& placed) {
      for (const drawing::Part& part : placed.picture.parts) look({part.text, "map"});
      for (const drawing::Mark& mark : placed.picture.marks) {
        if (const auto* text = std::get_if<drawing::TextMark>(&mark)) look({text->text, "map"});
      }
    });
    ShownNumbers shown(window->map(), window->view());
    forEachChartText(shown, visit);
  }
  int m_seen = 0;

 private:
  /// The text of one field and nothing else.
  [[nodiscard]] static bool isAlone(const QString& line) {
    QString rest = line;
    if (!rest.startsWith(kTurned)) return false;
    rest.remove(0, QString(kTurned).size());
    return std::all_of(rest.begin(), rest.end(), [](QChar c) { return c.isDigit(); });
  }
};

TEST_F(DisguisedTextTest, StandsIsolatedWhereverItStandsBesideOurWords) {
  open(turnedMap());
  settle();
  window->map().edit(journey::messages::changePeriod(kTurned), nullptr, [&](journey::Edit& edit) {
    edit.change(journey().settings().id, [](auto& settings) { settings.title += "1"; });
  });
  lookEverywhere();
  EXPECT_GT(m_seen, 200);
  EXPECT_TRUE(window->windowTitle().startsWith(QChar(0x2068)))
      << window->windowTitle().toStdString();
}

TEST_F(DisguisedTextTest, TheNameOfAFileIsShownInTheOrderOfItsLetters) {
  open(support::leahMap(), QStringLiteral("Leah\u202Egpj.journey"));
  settle();
  int seen = 0;
  forEachShownText(*window, [&](const ShownText& shown) {
    EXPECT_FALSE(shown.text.contains(QChar(0x202E))) << shown.place.toStdString();
    seen += shown.text.contains(QStringLiteral("Leah\uFFFDgpj.journey")) ? 1 : 0;
  });
  EXPECT_GT(seen, 0);
  EXPECT_EQ(shownFileName(QStringLiteral("a\u2067b.png")), QStringLiteral("a\uFFFDb.png"));
}

TEST_F(DisguisedTextTest, ATextIsTypedAndStoredAsItIs) {
  open(turnedMap());
  const auto* stage = journey().list<journey::Stage>().front();
  select(*stage);
  EXPECT_EQ(control<QLineEdit>("name")->text(), QString::fromStdString(stage->name));
}

TEST_F(DisguisedTextTest, LineEndsThatArePastedBecomeOurs) {
  openExample();
  const auto id = journey().list<journey::Stage>().front()->id;
  select(journey().get(id));
  const auto paste = [&](QWidget* edit, const QString& text) {
    QApplication::clipboard()->setText(text);
    type(edit, {});
    QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
    QTest::keyClick(edit, Qt::Key_Return);
    settle();
  };
  paste(control<QLineEdit>("name"), QStringLiteral("One\r\nname\u2028of\u0085it\r\n"));
  EXPECT_EQ(journey().get(id).name, "One name of it");
  paste(control<QPlainTextEdit>("summary"), QStringLiteral("a\r\nb\rc\u2028d\u2029e\u0085f"));
  EXPECT_EQ(journey().get(id).summary, "a\nb\nc\nd\ne\nf");
}

}  // namespace
}  // namespace throughline::editor
