#include <QBuffer>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QToolButton>

#include "support/small_png.h"
#include "throughline/drawing/take_image.h"
#include "throughline/journey/intents/pictures.h"
#include "window_fixture.h"

// A screenshot on a card: pasted, dropped, chosen, looked at, taken away.

namespace throughline::editor {
namespace {

class PicturesOnCardsTest : public WindowTest {
 protected:
  void SetUp() override {
    openExample();
    QImage shot(600, 300, QImage::Format_RGB32);
    shot.fill(QColor(20, 120, 220));
    m_shot = shot;
  }
  void TearDown() override { QApplication::clipboard()->clear(); }

  [[nodiscard]] drawing::Target card() const {
    return {journey::Kind::touchpoint, named<journey::Touchpoint>("Pricing page").id.value};
  }
  [[nodiscard]] bool hasPicture() const {
    return journey::pictureOf(journey(), card()).has_value();
  }
  static void key(Qt::Key key, Qt::KeyboardModifiers with = {}) {
    QTest::keyClick(QApplication::focusWidget(), key, with);
  }
  void choose(const drawing::Target& target) {
    window->view().selectOnly(target);
    window->view().reveal(target);
    canvas().setFocus();
    settle();
  }
  void paste() {
    QApplication::clipboard()->setImage(m_shot);
    key(Qt::Key_V, Qt::ControlModifier);
    settle();
  }
  [[nodiscard]] QWidget* preview() const { return window->findChild<QWidget*>("picturePreview"); }
  [[nodiscard]] QRect cardRect() const { return canvas().viewportRect(card()); }
  [[nodiscard]] QColor pixel(QPoint at) const {
    return canvas().viewport()->grab().toImage().pixelColor(at);
  }
  /// A place on the card that only its picture covers.
  [[nodiscard]] QPoint onPicture() const {
    const QRect rect = cardRect();
    return {rect.center().x(), rect.bottom() - 30};
  }

  /// Drags what the mime holds to the place and lets go; true where it was taken.
  bool drop(const QMimeData& mime, QPoint at) {
    QWidget* port = canvas().viewport();
    QDragEnterEvent enter(at, Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(port, &enter);
    if (!enter.isAccepted()) return false;
    QDragMoveEvent move(at, Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(port, &move);
    if (!move.isAccepted()) return false;
    QDropEvent drop(at, Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(port, &drop);
    EXPECT_EQ(drop.dropAction(), Qt::CopyAction) << "the file must stay where it is";
    settle();
    return true;
  }
  QString written(const QString& name, const std::string& bytes) {
    QFile out(file(name));
    EXPECT_TRUE(out.open(QIODevice::WriteOnly));
    out.write(QByteArray::fromStdString(bytes));
    return out.fileName();
  }

  QImage m_shot;
};

TEST_F(PicturesOnCardsTest, APastedScreenshotStandsOnTheSelectedCard) {
  choose(card());
  const int before = cardRect().height();
  const journey::Journey map = journey();
  paste();
  ASSERT_TRUE(hasPicture());
  EXPECT_GT(cardRect().height(), before + 60);
  const QColor shown = pixel(onPicture());
  EXPECT_LT(std::abs(shown.red() - 20) + std::abs(shown.blue() - 220), 30) << "as it is";
  EXPECT_EQ(english(window->map().document().undoLabel().value()), "Change picture");
  window->map().undo();
  EXPECT_TRUE(journey() == map);
  window->map().redo();
  EXPECT_TRUE(hasPicture());
  close();
  reopen();
  EXPECT_TRUE(hasPicture());
}

TEST_F(PicturesOnCardsTest, WithoutACardAPastedPictureSaysWhatToSelect) {
  choose({journey::Kind::stage, named<journey::Stage>("Purchase").id.value});
  const journey::Journey before = journey();
  paste();
  EXPECT_TRUE(journey() == before);
}

TEST_F(PicturesOnCardsTest, ATableOfASpreadsheetIsNoPictureThoughItBringsOne) {
  choose(card());
  auto* mime = new QMimeData;
  mime->setImageData(m_shot);
  mime->setText("Support\tPhone");
  QApplication::clipboard()->setMimeData(mime);
  key(Qt::Key_V, Qt::ControlModifier);
  settle();
  EXPECT_FALSE(hasPicture());
}

TEST_F(PicturesOnCardsTest, AFileIsDroppedOntoACardAndStays) {
  const QString path = written("page.png", support::smallPng(80, 40));
  QMimeData mime;
  mime.setUrls({QUrl::fromLocalFile(path)});
  choose(card());
  EXPECT_TRUE(drop(mime, cardRect().center()));
  EXPECT_TRUE(hasPicture());
  EXPECT_TRUE(QFile::exists(path));
}

TEST_F(PicturesOnCardsTest, BesideACardNothingIsDropped) {
  const QString path = written("page.png", support::smallPng(80, 40));
  QMimeData mime;
  mime.setUrls({QUrl::fromLocalFile(path)});
  choose(card());
  const journey::Journey before = journey();
  EXPECT_FALSE(drop(mime, cardRect().topLeft() - QPoint(0, 3)));
  EXPECT_TRUE(journey() == before);
}

TEST_F(PicturesOnCardsTest, WhatIsNoPictureIsRefusedInOneSentence) {
  const QString path = written("page.png", "GIF89a and no PNG, whatever it is called");
  QMimeData mime;
  mime.setUrls({QUrl::fromLocalFile(path)});
  choose(card());
  const journey::Journey before = journey();
  drop(mime, cardRect().center());
  EXPECT_TRUE(journey() == before);
  ASSERT_EQ(dialogs->told.size(), 1U);
  EXPECT_EQ(dialogs->told[0],
            "page.png: expected a picture (PNG, JPEG or WebP), found something else");
}

TEST_F(PicturesOnCardsTest, SpaceAndAClickShowItLargeAndEscGoesBack) {
  choose(card());
  EXPECT_FALSE(preview());
  key(Qt::Key_Space);
  EXPECT_FALSE(preview()) << "there is none yet";
  paste();
  const journey::Journey before = journey();
  key(Qt::Key_Space);
  ASSERT_TRUE(preview());
  EXPECT_TRUE(preview()->isVisible());
  EXPECT_EQ(preview()->grab().toImage().pixelColor(preview()->rect().center()),
            QColor(20, 120, 220));
  key(Qt::Key_Escape);
  settle();
  EXPECT_FALSE(preview());
  EXPECT_TRUE(canvas().isAncestorOf(QApplication::focusWidget()));
  QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, onPicture());
  ASSERT_TRUE(preview());
  QTest::mouseClick(preview(), Qt::LeftButton);
  settle();
  EXPECT_FALSE(preview());
  EXPECT_TRUE(journey() == before);
}

TEST_F(PicturesOnCardsTest, IsChosenAndRemovedByAction) {
  choose(card());
  QAction* remove = window->actions().action("picture.remove");
  EXPECT_FALSE(remove->isEnabled());
  dialogs->opens.push_back(written("page.png", support::smallPng(80, 40)));
  window->actions().action("picture.choose")->trigger();
  settle();
  ASSERT_TRUE(hasPicture());
  window->actions().refresh();
  ASSERT_TRUE(remove->isEnabled());
  remove->trigger();
  EXPECT_FALSE(hasPicture());
}

TEST_F(PicturesOnCardsTest, TheInspectorTakesShowsAndRemovesIt) {
  choose(card());
  auto* field = inspector().findChild<QWidget*>("picture");
  ASSERT_TRUE(field);
  QApplication::clipboard()->setImage(m_shot);
  QTest::mouseClick(field->findChild<QPushButton*>("paste"), Qt::LeftButton);
  settle();
  ASSERT_TRUE(hasPicture());
  auto* shown = field->findChild<QToolButton*>("shown");
  EXPECT_FALSE(shown->icon().isNull());
  QTest::keyClick(shown, Qt::Key_Space);
  ASSERT_TRUE(preview());
  key(Qt::Key_Escape);
  settle();
  QTest::mouseClick(field->findChild<QPushButton*>("removePicture"), Qt::LeftButton);
  EXPECT_FALSE(hasPicture());
  QApplication::clipboard()->setText("no picture");
  QTest::mouseClick(field->findChild<QPushButton*>("paste"), Qt::LeftButton);
  EXPECT_TRUE(refusalAt("picture").contains("no picture"));
}

TEST_F(PicturesOnCardsTest, GoWithACopiedCardIntoAnotherMap) {
  choose(card());
  paste();
  key(Qt::Key_C, Qt::ControlModifier);
  open(support::leahMap(), "other.journey");
  choose({journey::Kind::stage, named<journey::Stage>("Purchase").id.value});
  key(Qt::Key_V, Qt::ControlModifier);
  settle();
  std::size_t pictured = 0;
  for (const auto& [id, touchpoint] : journey().all<journey::Touchpoint>()) {
    if (touchpoint.picture && journey().images().find(*touchpoint.picture)) ++pictured;
  }
  EXPECT_EQ(pictured, 1U);
}

TEST_F(PicturesOnCardsTest, JobsAndRetiredCardsAreSwitchedInTheViewAlone) {
  const auto id = named<journey::Touchpoint>("Pricing page").id;
  window->map().edit("Retire", nullptr, [&](journey::Edit& edit) {
    edit.change(id, [](journey::Touchpoint& touchpoint) {
      touchpoint.status = journey::Status::retired;
      touchpoint.job = "Find out what it costs";
    });
  });
  settle();
  const journey::Journey before = journey();
  const int height = cardRect().height();
  window->actions().action("view.touchpointJobs")->trigger();
  settle();
  EXPECT_GT(cardRect().height(), height);
  window->actions().action("view.retired")->trigger();
  settle();
  EXPECT_TRUE(cardRect().isNull());
  window->actions().action("view.retired")->trigger();
  settle();
  EXPECT_FALSE(cardRect().isNull());
  EXPECT_TRUE(journey() == before);
}

}  // namespace
}  // namespace throughline::editor
