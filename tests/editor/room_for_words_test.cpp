#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QRegularExpression>
#include <QTabWidget>
#include <QToolButton>
#include <QTranslator>

#include "frame/question_box.h"
#include "readings_fixture.h"
#include "throughline/editor/start_page.h"
#include "widgets/elided_button.h"
#include "widgets/elided_tool_button.h"
#include "window_fixture.h"

// Words of another language are longer, and at a scale of 200 % a screen has half the room:
// no button is cut at its ends and no label is clipped.

namespace throughline::editor {
namespace {

/// About as much longer as German is, with its compounds.
class LongWords : public QTranslator {
 public:
  LongWords() { QCoreApplication::installTranslator(this); }
  ~LongWords() override { QCoreApplication::removeTranslator(this); }
  LongWords(const LongWords&) = delete;
  LongWords& operator=(const LongWords&) = delete;

  [[nodiscard]] bool isEmpty() const override { return false; }
  [[nodiscard]] QString translate(const char*, const char* source, const char*,
                                  int) const override {
    const QString text = QString::fromUtf8(source);
    static const QRegularExpression word("\\p{L}{3,}");
    if (!word.match(text).hasMatch()) return text;  // a unit is no longer there
    static const QString compound("wiederherstellungsmöglichkeit");
    return text + compound.left(3 + text.size() * 2 / 5);
  }
};

std::string nameOf(const QWidget& widget) {
  QString text = widget.property("text").toString();
  if (text.isEmpty()) text = widget.accessibleName();
  return (widget.objectName() + " “" + text + "”").toStdString();
}

/// Those whose own text says that it goes on, or that scroll.
bool elides(const QWidget& widget) {
  return qobject_cast<const ElidedButton*>(&widget) ||
         qobject_cast<const ElidedToolButton*>(&widget) ||
         widget.inherits("throughline::editor::ElidedLabel") ||
         widget.inherits("throughline::editor::MapTile");
}

/// Only an arrow or a sign stands on it.
bool isWordless(const QAbstractButton& button) {
  const auto* tool = qobject_cast<const QToolButton*>(&button);
  return button.text().isEmpty() || (tool && tool->arrowType() != Qt::NoArrow);
}

void expectRoom(const QAbstractButton& button) {
  if (isWordless(button)) return;
  EXPECT_GE(button.width(), button.sizeHint().width()) << nameOf(button);
  EXPECT_GE(button.height(), button.fontMetrics().height()) << nameOf(button);
}

void expectRoom(const QLabel& label) {
  if (label.text().isEmpty()) return;
  if (label.wordWrap()) {
    EXPECT_GE(label.height(), label.heightForWidth(label.width())) << nameOf(label);
  } else {
    EXPECT_GE(label.width(), label.minimumSizeHint().width()) << nameOf(label);
    EXPECT_GE(label.height(), label.minimumSizeHint().height()) << nameOf(label);
  }
}

/// Every button and label that is shown in it has the room that its words take.
std::size_t expectRoomIn(const QWidget& root) {
  std::size_t seen = 0;
  for (const QWidget* each : root.findChildren<QWidget*>()) {
    if (!each->isVisible() || elides(*each)) continue;
    if (const auto* button = qobject_cast<const QAbstractButton*>(each)) expectRoom(*button);
    if (const auto* label = qobject_cast<const QLabel*>(each)) expectRoom(*label);
    ++seen;
  }
  return seen;
}

/// Begins before the window is made.
class InLongWords {
 private:
  LongWords m_words;
};

class RoomForWords : public InLongWords, public WindowTest {
 protected:
  QDialog* shown(const char* action, const char* name) {
    run(action);
    return window->findChild<QDialog*>(name);
  }
};

TEST_F(RoomForWords, InDialogs) {
  openExample();
  selectTouchpoint("Pricing page");
  EXPECT_GT(expectRoomIn(*shown("export.picture", "exportDialog")), 8U);
  EXPECT_GT(expectRoomIn(*shown("help.shortcuts", "shortcutSheet")), 2U);
}

TEST_F(RoomForWords, InAQuestion) {
  openExample();
  QuestionBox box({.title = QObject::tr("Delete the stage “Research”"),
                   .text = QObject::tr("Where does what is in it go? It holds three touchpoints."),
                   .answers = {QObject::tr("Move it to the stage “Trigger”"),
                               QObject::tr("Delete everything that is in it")}},
                  window);
  box.show();
  settle();
  EXPECT_GE(expectRoomIn(box), 5U);
}

TEST_F(RoomForWords, OnTheStartPage) {
  openExample();
  close();
  workspace->showStart();
  settle();
  for (QWidget* each : QApplication::topLevelWidgets()) {
    auto* page = qobject_cast<StartPage*>(each);
    if (!page || !page->isVisible()) continue;
    page->resize(640, 400);
    settle();
    EXPECT_GT(expectRoomIn(*page), 8U);
    delete page;
  }
}

TEST_F(RoomForWords, InTheWindowAndItsPanels) {
  openExample();
  selectTouchpoint("Pricing page");
  window->resize(760, 480);
  for (auto* tabs : window->findChildren<QTabWidget*>()) {
    for (int i = 0; i < tabs->count(); ++i) {
      tabs->setCurrentIndex(i);
      tabs->show();
      settle();
      SCOPED_TRACE(tabs->tabText(i).toStdString());
      expectRoomIn(*window);
    }
  }
}

class RoomForWordsOfNumbers : public InLongWords, public ReadingsTest {
 protected:
  QDialog* shown(const char* action, const char* name) {
    QAction* found = actions->action(action);
    if (found) found->trigger();
    settle();
    return dialog(name);
  }
};

TEST_F(RoomForWordsOfNumbers, InDialogs) {
  go(cell("Evaluation", Measure::volume));
  QDialog* form = shown("readings.metrics", "stageNumbers");
  EXPECT_GT(expectRoomIn(*form), 13U);
  form->close();
  settle();
  form = shown("period.edit", "periodDialog");
  EXPECT_GT(expectRoomIn(*form), 4U);
}

TEST_F(RoomForWordsOfNumbers, InThePreviewOfATable) {
  for (const QSize size : {QSize(1440, 900), QSize(1280, 720), QSize(960, 640)}) {
    SCOPED_TRACE(size.width());
    host->resize(size);
    settle();
    go(cell("Trigger", Measure::volume));
    QApplication::clipboard()->setText(
        "Stage\tQ3 2026\tQ1 2030\tNext\nTrigger\t4.321\t1\t2\nPartners\t3\t4\t5\n");
    QDialog* preview = shown("readings.paste", "takePreview");
    ASSERT_TRUE(preview);
    EXPECT_LE(preview->width(), size.width());
    EXPECT_LE(preview->height(), size.height());
    EXPECT_GT(expectRoomIn(*preview), 12U);
    preview->reject();
    settle();
  }
}

}  // namespace
}  // namespace throughline::editor
