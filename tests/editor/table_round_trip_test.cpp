#include <QCheckBox>
#include <QListWidget>
#include <QMimeData>

#include "readings_fixture.h"
#include "support/same_stages.h"
#include "window_fixture.h"

// The example copied out as a table, as another program takes it, and pasted into an empty map
// with the same stages.

namespace throughline::editor {
namespace {

enum class Flavour { html, text };

/// What is left of a copy that went through another program: one flavour, and no clip of ours.
void keepOnly(Flavour flavour) {
  const QMimeData* copied = QApplication::clipboard()->mimeData();
  auto* kept = new QMimeData;
  flavour == Flavour::html ? kept->setHtml(copied->html()) : kept->setText(copied->text());
  QApplication::clipboard()->setMimeData(kept);
}

void acceptPreview(QDialog* preview) {
  ASSERT_TRUE(preview);
  if (auto* periods = preview->findChild<QCheckBox*>("takeMakePeriods"); !periods->isHidden()) {
    periods->click();
  }
  EXPECT_EQ(preview->findChild<QListWidget*>("takeDoubts")->count(), 0);
  preview->findChild<QPushButton*>("takeAccept")->click();
}

TEST_F(ReadingsTest, TheExamplesReadingsComeBackEqualFromAnotherProgram) {
  const journey::Journey example = support::leahMap();
  for (const Flavour flavour : {Flavour::html, Flavour::text}) {
    open(example);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    keepOnly(flavour);
    open(support::onlyStages(example));
    key(Qt::Key_V, Qt::ControlModifier);
    acceptPreview(dialog("takePreview"));
    settle();
    EXPECT_EQ(support::namedReadings(journey()), support::namedReadings(example));
    map->undo();
    EXPECT_EQ(journey(), support::onlyStages(example)) << "one paste is one edit";
  }
}

TEST_F(WindowTest, TheExamplesTouchpointsComeBackEqualFromAnotherProgram) {
  const journey::Journey example = support::leahMap();
  int files = 0;
  for (const Flavour flavour : {Flavour::html, Flavour::text}) {
    open(example, QString("example%1.journey").arg(++files));
    canvas().setFocus();
    QTest::keyClick(&canvas(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&canvas(), Qt::Key_C, Qt::ControlModifier);
    settle();
    keepOnly(flavour);
    open(support::onlyStages(example), QString("bare%1.journey").arg(files));
    canvas().setFocus();
    QTest::keyClick(&canvas(), Qt::Key_V, Qt::ControlModifier);
    settle();
    acceptPreview(window->findChild<QDialog*>("takePreview"));
    settle();
    EXPECT_EQ(support::namedCards(journey()), support::namedCards(example));
  }
}

}  // namespace
}  // namespace throughline::editor
