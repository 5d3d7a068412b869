#include <QDialog>
#include <QTableView>
#include <set>

#include "canvas/element_key.h"
#include "throughline/journey/intents/readings.h"
#include "throughline/journey/starter.h"
#include "window_fixture.h"

// The numbers on the map in the window: they follow what is typed, and what is
// missing leads to where it is filled in.

namespace throughline::editor {
namespace {

using drawing::Element;
using drawing::ElementKind;
using drawing::InvitationTopic;
using drawing::Mark;
using drawing::TextMark;
using journey::Measure;

class NumberGapsTest : public WindowTest {
 protected:
  [[nodiscard]] QTableView& table() const { return *window->findChild<QTableView*>("readings"); }
  [[nodiscard]] journey::Id<journey::Stage> stage(const std::string& name) const {
    return named<journey::Stage>(name).id;
  }
  [[nodiscard]] const Element& element(ElementKind kind, const std::string& stageName,
                                       InvitationTopic topic = InvitationTopic::content) const {
    for (const Element& each : canvas().layout().elements) {
      if (each.kind == kind && each.stage == stage(stageName) && each.topic == topic) return each;
    }
    throw std::runtime_error("not on the map: " + stageName);
  }
  [[nodiscard]] QString texts(ElementKind kind, const std::string& stageName) const {
    QStringList all;
    for (const Mark& mark : element(kind, stageName).picture->marks) {
      if (const auto* text = std::get_if<TextMark>(&mark)) all << text->text;
    }
    return all.join(u' ');
  }
  /// The middle of an element in the viewport, which shows the whole map.
  [[nodiscard]] QPoint middleOf(const Element& wanted) const {
    Canvas& canvas = this->canvas();
    canvas.fit();
    settle();
    const Element& known = canvas.layout().elements.front();
    const QPointF way = wanted.rect.center() - known.rect.center();
    return canvas.viewportRect(known.target).center() + (way * canvas.zoom()).toPoint();
  }
  void clickGap(const std::string& stageName, InvitationTopic topic) {
    const QPoint at = middleOf(element(ElementKind::invitation, stageName, topic));
    QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, at);
    settle();
  }
  void clear(const std::string& stageName, Measure measure) {
    const journey::ReadingPlace place{stage(stageName), measure,
                                      named<journey::Period>("Q3 2026").id};
    ASSERT_TRUE(window->map().edit("Clear", nullptr, [&](journey::Edit& edit) {
      setReadings(edit, {{place, std::nullopt}});
    }));
    settle();
  }
  /// Types the volume of Evaluation in Q3 2026 into the open table.
  void typeDemos(const QString& digits) {
    table().setFocus();
    table().selectionModel()->setCurrentIndex(table().model()->index(12, 4),
                                              QItemSelectionModel::ClearAndSelect);
    // The first key opens the box that takes the others.
    for (const QChar digit : digits) QTest::keyClicks(QApplication::focusWidget(), QString(digit));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    settle();
  }
  /// The table is open with the cursor on that measure of the stage, in Q3 2026.
  void expectAt(const std::string& stageName, Measure measure) {
    EXPECT_TRUE(table().isVisible());
    EXPECT_TRUE(table().hasFocus());
    const auto stages = journey().idsIn(journey::Kind::stage, 0);
    const auto at = std::ranges::find(stages, stage(stageName).value) - stages.begin();
    EXPECT_EQ(table().currentIndex().row(), at * 4 + static_cast<int>(measure));
    const auto head = table().model()->headerData(table().currentIndex().column(), Qt::Horizontal);
    EXPECT_EQ(head.toString(), "Q3 2026");
  }
};

TEST_F(NumberGapsTest, ATypedReadingChangesTheFlowAtOnceAndNothingElse) {
  openExample();
  EXPECT_TRUE(texts(ElementKind::flow, "Evaluation").startsWith("24 % move on 34 d Weakest link"));
  run("view.numbers");
  typeDemos("203");
  EXPECT_TRUE(texts(ElementKind::metrics, "Evaluation").startsWith("203"));
  // The two passages that meet there, and the metrics of the stage.
  EXPECT_EQ(canvas().touchedItems(), 3U);
  typeDemos("404");
  EXPECT_TRUE(texts(ElementKind::flow, "Consideration").startsWith("80 % move on"));
  EXPECT_TRUE(texts(ElementKind::flow, "Evaluation").startsWith("12 % move on"));
}

TEST_F(NumberGapsTest, TheChosenPeriodDecidesWhatIsShown) {
  openExample();
  auto options = window->view().options();
  options.period = named<journey::Period>("Q3 2025").id;
  window->view().setOptions(options);
  EXPECT_TRUE(texts(ElementKind::flow, "Evaluation").contains("24 d"));
  EXPECT_TRUE(texts(ElementKind::metrics, "Evaluation").startsWith("150"));
}

TEST_F(NumberGapsTest, AGapInTheFlowLeadsToTheReadingThatIsMissing) {
  openExample();
  clear("Evaluation", Measure::days);
  clickGap("Evaluation", InvitationTopic::days);
  expectAt("Evaluation", Measure::days);
}

TEST_F(NumberGapsTest, AConversionWithoutTheNextVolumeLeadsToTheNextStage) {
  openExample();
  clear("Evaluation", Measure::volume);
  clickGap("Consideration", InvitationTopic::nextVolume);
  expectAt("Evaluation", Measure::volume);
}

TEST_F(NumberGapsTest, GapsAmongTheMetricsLeadToTheirReadings) {
  openExample();
  clear("Evaluation", Measure::volume);
  clear("Purchase", Measure::health);
  const auto gaps = [&](const std::string& name, InvitationTopic topic) {
    for (const Element& each : canvas().layout().elements) {
      if (each.kind == ElementKind::invitation && each.topic == topic &&
          each.stage == stage(name) && each.lane == drawing::LaneId::metrics) {
        return middleOf(each);
      }
    }
    throw std::runtime_error("no gap");
  };
  QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {},
                    gaps("Evaluation", InvitationTopic::volume));
  settle();
  expectAt("Evaluation", Measure::volume);
  QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {},
                    gaps("Purchase", InvitationTopic::health));
  settle();
  expectAt("Purchase", Measure::health);
}

TEST_F(NumberGapsTest, AMissingMetricLeadsToItsForm) {
  for (const InvitationTopic topic : {InvitationTopic::volumeName, InvitationTopic::healthName}) {
    journey::IdSource ids = journey::seededIds(5);
    open(journey::sevenStages("Bare", ids),
         topic == InvitationTopic::volumeName ? "a.journey" : "b.journey");
    clickGap("Research", topic);
    auto* dialog = window->findChild<QDialog*>("stageNumbers");
    ASSERT_TRUE(dialog);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_TRUE(dialog->windowTitle().contains("Research"));
    const QPoint volume = QPoint(0, dialog->height() / 3);
    const QWidget* focus = dialog->focusWidget();
    ASSERT_TRUE(focus);
    const bool inFirst = focus->mapTo(dialog, QPoint()).y() < volume.y();
    EXPECT_EQ(inFirst, topic == InvitationTopic::volumeName);
    dialog->reject();
    settle();
    close();
  }
}

TEST_F(NumberGapsTest, WithoutAnyPeriodAGapOpensTheNumbersWhichOfferOne) {
  journey::IdSource ids = journey::seededIds(5);
  open(journey::sevenStages("Bare", ids));
  clickGap("Trigger", InvitationTopic::volume);
  EXPECT_TRUE(window->findChild<QWidget*>("bottomPanel")->isVisible());
  EXPECT_TRUE(window->findChild<QWidget*>("readingsTable")->isVisible());
}

TEST_F(NumberGapsTest, ADoubleClickOnFiguresLeadsToTheirReadings) {
  openExample();
  const QPoint at = middleOf(element(ElementKind::flow, "Purchase"));
  QTest::mouseDClick(canvas().viewport(), Qt::LeftButton, {}, at);
  settle();
  expectAt("Purchase", Measure::volume);
}

TEST_F(NumberGapsTest, EveryElementOfTheMapHasAKeyOfItsOwn) {
  journey::IdSource ids = journey::seededIds(5);
  open(journey::sevenStages("Bare", ids));
  std::set<ElementKey> keys;
  for (const Element& each : canvas().layout().elements) {
    EXPECT_TRUE(keys.insert(keyOf(each)).second);
  }
}

}  // namespace
}  // namespace throughline::editor
