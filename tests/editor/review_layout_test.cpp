#include <QScrollBar>

#include "review_fixture.h"
#include "throughline/journey/starter.h"

// How a stop of a review stands on the screen: as the design has it, on every screen.

namespace throughline::editor {
namespace {

class ReviewLayoutTest : public ReviewTest {
 protected:
  ReviewWindow& startAt(QSize size) {
    setDay(2026, 10, 7);
    start();
    resize(size);
    return *review;
  }
  void resize(QSize size) {
    review->resize(size);
    settle();
  }
  [[nodiscard]] QScrollArea& area(const char* name) const { return part<QScrollArea>(name); }
  /// Pixels by which what stands in it is higher than its room.
  [[nodiscard]] int hiddenIn(const char* name) const {
    return area(name).verticalScrollBar()->maximum();
  }
  [[nodiscard]] bool isInView(const QWidget& widget, const char* name) const {
    const QWidget& port = *area(name).viewport();
    const QRect rect(widget.mapTo(&port, QPoint(0, 0)), widget.size());
    return port.rect().contains(rect);
  }
  void look(const QString& name) {
    const QByteArray looks = qgetenv("THROUGHLINE_LOOK");
    if (looks.isEmpty()) return;
    const QString file = QStringLiteral("%1/review_%2_%3_%4.png")
                             .arg(QString::fromUtf8(looks), name)
                             .arg(review->width())
                             .arg(appearance->theme().dark ? "dark" : "light");
    EXPECT_TRUE(review->grab().save(file)) << file.toStdString();
  }
  /// In every size and theme.
  void lookAll(const QString& name) {
    for (const bool dark : {false, true}) {
      appearance->setChoice(dark ? Appearance::Choice::dark : Appearance::Choice::light);
      for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)}) {
        resize(size);
        look(name);
      }
    }
    appearance->setChoice(Appearance::Choice::light);
    resize({1280, 720});
  }
  /// Buttons, boxes and labels lie within what they stand in, and not on each other.
  void expectWhole() {
    for (const auto* each : review->findChildren<QWidget*>()) {
      if (!each->isVisible() || each->window() != review) continue;
      if (!qobject_cast<const QAbstractButton*>(each) && !qobject_cast<const QLineEdit*>(each) &&
          !qobject_cast<const QLabel*>(each)) {
        continue;
      }
      EXPECT_TRUE(each->parentWidget()->rect().contains(each->geometry()))
          << each->objectName().toStdString() << " " << each->metaObject()->className();
      const auto* label = qobject_cast<const QLabel*>(each);
      if (label && label->wordWrap() && !label->text().isEmpty()) {
        EXPECT_GE(label->height(), label->heightForWidth(label->width()))
            << label->text().toStdString();
      }
    }
  }
};

TEST_F(ReviewLayoutTest, StopsOfTheExampleFitWithoutScrolling) {
  openExample();
  startAt({1280, 720});
  for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)}) {
    resize(size);
    for (const auto* stage : review->session().stages()) {
      goTo(stage->name);
      SCOPED_TRACE(stage->name + " at " + std::to_string(size.width()));
      EXPECT_EQ(hiddenIn("reviewQuestions"), 0);
      EXPECT_EQ(hiddenIn("reviewSide"), 0);
      expectWhole();
      look(QString::fromStdString(stage->name));
    }
  }
  goTo("Evaluation");
  lookAll("evaluation");
}

TEST_F(ReviewLayoutTest, StopOfTheDesignFitsWithItsAnswers) {
  openExample();
  startAt({1280, 720});
  goTo("Evaluation");
  clickText("Still true");
  part<QPlainTextEdit>("stopNote").setFocus();
  typeHere("Yes. Marcus asks for payback in the first call now.");
  click(part<QPushButton>("noneDead"));
  setOwner("Pricing page", "Content");
  decide("Show the price before the call", "Content", "31 Oct 2026");
  decide("Run the calculator test to 323 a side", "Product", "15 Dec 2026");
  fill(part<QLineEdit>("newObjection"), "Why must I book a call to see a price?");
  press(Qt::Key_Return);
  typeHere("Can we pay by the seat");
  EXPECT_TRUE(isInView(*review->findChild<QWidget*>("question_objections"), "reviewQuestions"));
  EXPECT_EQ(hiddenIn("reviewQuestions"), 0);
  expectWhole();
  lookAll("design");
}

TEST_F(ReviewLayoutTest, NothingScrollsInsideWhatScrolls) {
  open(support::gridMap(3, 40));
  startAt({1280, 720});
  goTo(journey().list<journey::Stage>().front()->name);
  for (const QScrollArea* outer : review->findChildren<QScrollArea*>()) {
    EXPECT_TRUE(outer->widget()->findChildren<QScrollArea*>().empty())
        << outer->objectName().toStdString();
  }
  lookAll("many");
  expectWhole();
}

TEST_F(ReviewLayoutTest, EveryOwnerOfManyIsReachedByTabAndStandsInView) {
  open(support::gridMap(3, 40));
  startAt({1280, 720});
  goTo(journey().list<journey::Stage>().front()->name);
  part<QPushButton>("ownersRight").setFocus();
  settle();
  std::set<QString> reached;
  for (int i = 0; i < 60; ++i) {
    press(Qt::Key_Tab);
    if (!keyboard()->objectName().startsWith("owner_")) continue;
    reached.insert(keyboard()->objectName());
    EXPECT_TRUE(isInView(*keyboard(), "reviewQuestions")) << keyboard()->objectName().toStdString();
  }
  EXPECT_EQ(reached.size(), 40u);
}

TEST_F(ReviewLayoutTest, OfManyTouchpointsTheFirstAreOfferedAndAllAreFound) {
  open(support::gridMap(3, 40));
  startAt({1280, 720});
  goTo(journey().list<journey::Stage>().front()->name);
  auto* card = review->findChild<QWidget*>("question_dead_touchpoints");
  const auto offered = [&] {
    const auto all = card->findChildren<QPushButton*>();
    return std::ranges::count_if(all, [](const QPushButton* each) {
      return each->isVisible() && each->isCheckable() && each->objectName() != "noneDead";
    });
  };
  EXPECT_EQ(offered(), 12);
  const auto all = journey().in<journey::Touchpoint>(journey().list<journey::Stage>().front()->id);
  const QString last = QString::fromStdString(all.back()->title);
  fill(part<QLineEdit>("findTouchpoint"), last);
  EXPECT_GE(offered(), 1);
  clickText(last);
  EXPECT_EQ(journey().get(all.back()->id).status, journey::Status::retired);
  part<QLineEdit>("findTouchpoint").clear();
  settle();
  EXPECT_EQ(offered(), 13) << "one that is retired stays offered";
  click(part<QPushButton>("allTouchpoints"));
  EXPECT_EQ(offered(), 40);
}

/// The example in long German words.
journey::Journey wordyExample() {
  auto map = support::leahMap();
  int number = 0;
  for (const auto* each : map.list<journey::Stage>()) {
    journey::Stage longer = *each;
    longer.name = "Wirtschaftlichkeitsprüfung und Freigabe " + std::to_string(++number);
    longer.volume.name = "Unterzeichnete Rahmenvertragsverlängerungen je Quartal";
    longer.health.name = "Durchschnittliche Bearbeitungszeit der Vertragsprüfung";
    longer.health.unit = "Arbeitstage je Vorgang";
    map.put(longer);
    for (const auto* touchpoint : map.in<journey::Touchpoint>(each->id)) {
      journey::Touchpoint renamed = *touchpoint;
      renamed.title = "Datenschutzfolgenabschätzungsfragebogen für den Einkauf";
      map.put(renamed);
    }
  }
  for (const auto* each : map.list<journey::Department>()) {
    journey::Department longer = *each;
    longer.name += " (Kundenbetreuung Unternehmenskunden Süd)";
    map.put(longer);
  }
  return map;
}

TEST_F(ReviewLayoutTest, LongGermanNamesStandWhole) {
  open(wordyExample());
  startAt({1280, 720});
  review->showStop(4);
  settle();
  lookAll("wordy");
  for (const QSize size : {QSize(1280, 720), QSize(1024, 768), QSize(1920, 1080)}) {
    resize(size);
    expectWhole();
  }
}

TEST_F(ReviewLayoutTest, StageWithoutAnythingAsksAllTheSame) {
  journey::IdSource ids = journey::seededIds(3);
  open(journey::sevenStages("Noch nichts", ids));
  startAt({1280, 720});
  lookAll("empty_opening");
  review->showStop(1);
  settle();
  EXPECT_EQ(hiddenIn("reviewQuestions"), 0);
  EXPECT_TRUE(says("The map has no period yet."));
  lookAll("empty_stage");
  click(part<QPushButton>("ownersRight"));
  click(part<QPushButton>("noneDead"));
  EXPECT_EQ(answered(journey().list<journey::Stage>().front()->name), 2u);
  review->showStop(review->stops() - 2);
  settle();
  EXPECT_TRUE(part<QLabel>("noWeakest").text().startsWith("No passage is measured yet"));
  lookAll("empty_weakest");
  review->showStop(review->stops() - 1);
  settle();
  lookAll("empty_closing");
  expectWhole();
}

}  // namespace
}  // namespace throughline::editor
