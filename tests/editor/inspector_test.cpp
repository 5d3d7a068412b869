#include <QAbstractItemView>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QSlider>
#include <QTimer>
#include <QToolButton>

#include "throughline/journey/intents/moving.h"
#include "throughline/journey/intents/touchpoints.h"
#include "window_fixture.h"

namespace throughline::editor {
namespace {

using journey::Kind;
using journey::Stage;
using journey::Touchpoint;

/// A text that the field takes, other than what the example holds.
QString somethingFor(const journey::Field& field) {
  if (field.type == journey::FieldType::date)
    return field.key == "end" ? "2027-02-03" : "2026-10-09";
  if (field.type == journey::FieldType::integer) {
    return field.most < 120 ? "2" : "120";
  }
  if (field.type == journey::FieldType::real) return "37";
  return "Etwas Neues";
}

/// Works the field's control by keys; false where it has none.
bool work(QWidget* editor, const journey::Field& field) {
  if (field.type == journey::FieldType::picture) {
    QImage picture(40, 30, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    QGuiApplication::clipboard()->setImage(picture);
    auto* box = editor->findChild<QToolButton*>("shown");
    box->setFocus();
    QTest::keyClick(box, Qt::Key_V, Qt::ControlModifier);
  } else if (auto* line = editor->findChild<QLineEdit*>(); line && !editor->findChild<QSlider*>()) {
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, somethingFor(field));
    QTest::keyClick(line, Qt::Key_Return);
  } else if (auto* page = editor->findChild<QPlainTextEdit*>()) {
    page->setFocus();
    page->selectAll();
    QTest::keyClicks(page, somethingFor(field));
    QTest::keyClick(page, Qt::Key_Return);
  } else if (auto* box = editor->findChild<QComboBox*>()) {
    box->setFocus();
    QTest::keyClick(box, box->currentIndex() == box->count() - 1 ? Qt::Key_Home : Qt::Key_End);
  } else if (auto* check = editor->findChild<QCheckBox*>()) {
    check->setFocus();
    QTest::keyClick(check, Qt::Key_Space);
  } else if (auto* slider = editor->findChild<QSlider*>()) {
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_PageUp);
    editor->findChild<QTimer*>()->setInterval(0);
    QTest::keyClick(slider, Qt::Key_PageUp);
  } else if (auto* swatch = editor->findChildren<QToolButton*>().value(3)) {
    swatch->setFocus();
    QTest::keyClick(swatch, Qt::Key_Space);
  } else {
    return false;
  }
  return true;
}

class InspectorTest : public WindowTest, public ::testing::WithParamInterface<Kind> {
 protected:
  [[nodiscard]] std::int64_t newestSeq() const {
    const auto history = window->map().document().history(1);
    return history.empty() ? 0 : history.front().seq;
  }
  /// An experiment that has none of its own.
  [[nodiscard]] std::int64_t withRoomForNumbers() const {
    for (const auto& [id, experiment] : journey().all<journey::Experiment>()) {
      if (!experiment.a.converted && !experiment.b.converted) return id.value;
    }
    return 0;
  }
};

TEST_P(InspectorTest, EachFieldIsEditedByKeysAsOneEditThatCanBeUndone) {
  openExample();
  const Kind kind = GetParam();
  const std::int64_t id = kind == Kind::experiment ? withRoomForNumbers()
                          : kind == Kind::map      ? journey().settings().id.value
                                                   : journey().ids(kind).back();
  if (kind != Kind::map) window->view().selectOnly({kind, id});
  settle();
  int fields = 0;
  for (const journey::Field& field : journey::describe(kind).fields) {
    const QString key = QString::fromStdString(std::string(field.key));
    QWidget* editor = nullptr;
    for (QWidget* each : inspector().findChildren<QWidget*>(key)) {
      if (each->findChild<QLabel*>("refusal")) editor = each;
    }
    if (!editor) continue;
    SCOPED_TRACE(key.toStdString());
    ++fields;
    const auto before = field.get(*journey().find(kind, id));
    const auto seq = newestSeq();
    ASSERT_TRUE(work(editor, field));
    settle();
    EXPECT_NE(field.get(*journey().find(kind, id)), before) << refusalAt(key).toStdString();
    EXPECT_EQ(newestSeq(), seq + 1);
    window->map().undo();
    settle();
    EXPECT_EQ(field.get(*journey().find(kind, id)), before);
  }
  EXPECT_GE(fields, 2);
}

INSTANTIATE_TEST_SUITE_P(Kinds, InspectorTest,
                         ::testing::Values(Kind::map, Kind::persona, Kind::department, Kind::stage,
                                           Kind::touchpoint, Kind::question, Kind::emotion,
                                           Kind::evidence, Kind::finding, Kind::experiment,
                                           Kind::campaign, Kind::link),
                         [](const auto& kind) { return std::string(kindName(kind.param)); });

TEST_F(WindowTest, EscLeavesNoTraceOfWhatWasTyped) {
  openExample();
  selectTouchpoint("Pricing page");
  auto* title = control<QLineEdit>("title");
  type(title, "Something else");
  QTest::keyClick(title, Qt::Key_Escape);
  EXPECT_EQ(title->text(), "Pricing page");
  EXPECT_FALSE(window->map().document().undoLabel());
}

TEST_F(WindowTest, LeavingAFieldMakesTheEdit) {
  openExample();
  selectTouchpoint("Pricing page");
  type(control<QLineEdit>("title"), "Prices");
  QTest::keyClick(control<QLineEdit>("title"), Qt::Key_Tab);
  EXPECT_TRUE(findNamed<Touchpoint>("Prices"));
}

TEST_F(WindowTest, ARefusalStandsUnderItsFieldAndTheOldValueStays) {
  openExample();
  select(named<Stage>("Evaluation"));
  auto* name = control<QLineEdit>("name");
  type(name, "purchase");
  QTest::keyClick(name, Qt::Key_Return);
  EXPECT_FALSE(refusalAt("name").isEmpty());
  EXPECT_EQ(name->text(), "purchase") << "it can be mended";
  QTest::keyClick(name, Qt::Key_Tab);
  EXPECT_EQ(name->text(), "Evaluation");
  EXPECT_TRUE(findNamed<Stage>("Evaluation"));
}

TEST_F(WindowTest, ANumberThatIsNoneIsRefusedInPlace) {
  openExample();
  select(named<Stage>("Evaluation"));
  auto* target = control<QLineEdit>("passage.target_conversion");
  EXPECT_EQ(target->text(), "40");
  type(target, "many");
  QTest::keyClick(target, Qt::Key_Return);
  EXPECT_TRUE(refusalAt("passage.target_conversion").contains("many"));
  type(target, "45%");
  QTest::keyClick(target, Qt::Key_Return);
  EXPECT_DOUBLE_EQ(*named<Stage>("Evaluation").passage.targetConversion, 0.45);
  EXPECT_TRUE(refusalAt("passage.target_conversion").isEmpty());
}

TEST_F(WindowTest, ARefusalGoesWithTheTextThatWasRefused) {
  openExample();
  select(named<Stage>("Evaluation"));
  auto* target = control<QLineEdit>("passage.target_conversion");
  const auto refuse = [&] {
    type(target, "many");
    QTest::keyClick(target, Qt::Key_Return);
    EXPECT_FALSE(refusalAt("passage.target_conversion").isEmpty());
  };
  refuse();
  type(target, "40");  // what the map holds
  EXPECT_EQ(refusalAt("passage.target_conversion"), "");
  refuse();
  QTest::keyClick(target, Qt::Key_Escape);
  EXPECT_EQ(target->text(), "40");
  EXPECT_EQ(refusalAt("passage.target_conversion"), "");
}

TEST_F(WindowTest, ADropDownShowsItsLastEntryWhole) {
  openExample();
  std::size_t lists = 0;
  for (const Kind kind : {Kind::map, Kind::touchpoint, Kind::emotion, Kind::evidence}) {
    window->view().selectOnly({kind, journey().ids(kind).front()});
    settle();
    for (auto* box : window->findChildren<QComboBox*>()) {
      if (!box->isVisible() || box->count() == 0 || box->count() > box->maxVisibleItems()) continue;
      box->showPopup();
      settle();
      const QAbstractItemView& list = *box->view();
      const QRect last = list.visualRect(list.model()->index(box->count() - 1, 0));
      EXPECT_GT(last.height(), 0);
      EXPECT_LE(last.bottom() + 1, list.viewport()->height())
          << box->accessibleName().toStdString() << ", " << box->count() << " entries";
      box->hidePopup();
      ++lists;
    }
  }
  EXPECT_GE(lists, 4U);
}

TEST_F(WindowTest, SeveralTouchpointsAreEditedTogetherInOneEdit) {
  openExample();
  const drawing::Target one{Kind::touchpoint, named<Touchpoint>("Pricing page").id.value};
  const drawing::Target two{Kind::touchpoint, named<Touchpoint>("Product demo").id.value};
  window->view().select({one, two}, one);
  settle();
  EXPECT_EQ(labelText("inspectorHeading"), "2 touchpoints");
  auto* job = control<QPlainTextEdit>("job");
  EXPECT_EQ(job->placeholderText(), "Several values");
  type(job, "See it");
  QTest::keyClick(job, Qt::Key_Return);
  EXPECT_EQ(named<Touchpoint>("Pricing page").job, "See it");
  EXPECT_EQ(named<Touchpoint>("Product demo").job, "See it");
  window->map().undo();
  EXPECT_NE(named<Touchpoint>("Pricing page").job, "See it");
  EXPECT_NE(named<Touchpoint>("Product demo").job, "See it");
  EXPECT_FALSE(window->map().document().undoLabel());
}

TEST_F(WindowTest, UndoInAFieldMeansTheMapOnceNothingIsTyped) {
  openExample();
  selectTouchpoint("Pricing page");
  auto* title = control<QLineEdit>("title");
  type(title, "Prices");
  QTest::keyClick(title, Qt::Key_Return);
  QTest::keyClick(title, Qt::Key_Z, Qt::ControlModifier);
  settle();
  EXPECT_TRUE(findNamed<Touchpoint>("Pricing page"));
  EXPECT_EQ(title->text(), "Pricing page");
}

TEST_F(WindowTest, ALinkIsRemovedFromTheInspectorAndUndoneFromTheToast) {
  openExample();
  const auto links = journey().count(Kind::link);
  ASSERT_GT(links, 0U);
  const journey::Link link = journey().all<journey::Link>().begin()->second;
  window->view().selectOnly({Kind::touchpoint, link.from.value});
  settle();
  auto* list = inspector().findChild<QWidget*>("links");
  QTest::mouseClick(list->findChild<QToolButton*>("remove"), Qt::LeftButton);
  settle();
  EXPECT_EQ(journey().count(Kind::link), links - 1);
  EXPECT_EQ(labelText("toastText"), "Deleted 1 link");
  press("toastAction");
  EXPECT_EQ(journey().count(Kind::link), links);
}

TEST_F(WindowTest, WithNothingSelectedADepartmentIsAddedNamedAndRemoved) {
  openExample();
  const auto count = journey().count(Kind::department);
  auto* list = inspector().findChild<QWidget*>("departments");
  QTest::mouseClick(list->findChild<QPushButton*>("add"), Qt::LeftButton);
  settle();
  auto* name = control<QLineEdit>("name");
  EXPECT_TRUE(name->hasFocus());
  QTest::keyClicks(name, "Partners");
  QTest::keyClick(name, Qt::Key_Return);
  EXPECT_TRUE(findNamed<journey::Department>("Partners"));
  window->view().clearSelection();
  settle();
  list = inspector().findChild<QWidget*>("departments");
  QTest::mouseClick(list->findChildren<QToolButton*>("remove").last(), Qt::LeftButton);
  settle();
  EXPECT_EQ(journey().count(Kind::department), count);
}

TEST_F(WindowTest, ACardThatMovesShowsTheEvidenceOfItsNewStage) {
  openExample();
  selectTouchpoint("Pricing page");
  settle();
  const auto rows = [&] {
    auto* list = inspector().findChild<QWidget*>("evidence");
    return list->findChildren<QToolButton*>("remove").size();
  };
  EXPECT_EQ(rows(), 3);  // Evaluation: a finding, interviews, support tickets
  window->map().edit("Move touchpoint", nullptr, [&](journey::Edit& edit) {
    journey::moveRecords(edit, {named<Touchpoint>("Pricing page").id}, named<Stage>("Purchase").id);
  });
  settle();
  EXPECT_EQ(rows(), 2);  // Purchase: a finding, interviews
}

TEST_F(WindowTest, WhatIsDeletedLeavesTheInspector) {
  openExample();
  selectTouchpoint("Pricing page");
  const auto id = named<Touchpoint>("Pricing page").id;
  window->map().edit("Delete", nullptr,
                     [&](journey::Edit& edit) { edit.erase(Kind::touchpoint, id.value); });
  settle();
  EXPECT_TRUE(window->view().selection().empty());
  EXPECT_EQ(labelText("inspectorHeading"), QString::fromStdString(journey().settings().title));
}

TEST_F(WindowTest, AnAddressIsOpenedOnlyOnAClickBesideItAndThroughTheGate) {
  openExample();
  const auto campaign = journey().all<journey::Campaign>().begin()->first;
  const auto write = [&](const std::string& text) {
    window->map().edit("Write", nullptr, [&](journey::Edit& edit) {
      edit.change(campaign, [&](journey::Campaign& each) { each.brief = text; });
    });
    settle();
  };
  select(journey().get(campaign));
  auto* open = control<QPushButton>("brief");
  for (const char* none : {"", "briefs/spring.pdf", "file:///tmp", "/tmp", "javascript:alert(1)"}) {
    write(none);
    EXPECT_FALSE(open->isVisible()) << none;
  }
  write("https://example.com/brief");
  ASSERT_TRUE(open->isVisible());
  EXPECT_TRUE(opened.empty());
  open->click();
  EXPECT_EQ(dialogs->questions.size(), 1U) << "opened without being asked";
  EXPECT_TRUE(opened.empty());
  dialogs->answers = {0};
  open->click();
  EXPECT_EQ(opened, (std::vector{QUrl("https://example.com/brief")}));
}

TEST_F(WindowTest, ATouchpointHasANoteThatIsFoundAndAnAddressThatIsOpened) {
  openExample();
  selectTouchpoint("Pricing page");
  auto* note = control<QPlainTextEdit>("note");
  type(note, "Rewritten in spring");
  auto* url = control<QLineEdit>("url");
  type(url, "https://example.com/pricing");
  inspector().flush();
  settle();
  const auto& page = named<Touchpoint>("Pricing page");
  EXPECT_EQ(page.note, "Rewritten in spring");
  EXPECT_EQ(page.url, "https://example.com/pricing");
  EXPECT_EQ(journey::find(journey(), "rewritten spring"), (std::vector<journey::Hit>{page.id}));
  dialogs->answers = {0};
  control<QPushButton>("url")->click();
  EXPECT_EQ(opened, (std::vector{QUrl("https://example.com/pricing")}));
}

}  // namespace
}  // namespace throughline::editor
