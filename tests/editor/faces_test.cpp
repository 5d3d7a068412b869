#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QToolButton>

#include "people/card_views.h"
#include "people/face_tile.h"
#include "people/people_row.h"
#include "people/persona_card.h"
#include "support/committee.h"
#include "support/small_png.h"
#include "window_fixture.h"

// Pictures of people: dropped onto a face, pasted, chosen in the card.

namespace throughline::editor {
namespace {

using journey::Persona;

const QColor kSky(20, 120, 220);

class Faces : public WindowTest {
 protected:
  void SetUp() override {
    open(support::committeeMap());
    window->resize(1600, 1000);
    settle();
  }
  void TearDown() override { QApplication::clipboard()->clear(); }

  /// Three times as wide as high, blue in the middle and red beside it.
  static QImage wide() {
    QImage image(300, 100, QImage::Format_RGB32);
    image.fill(QColor(220, 30, 30));
    for (int y = 0; y < 100; ++y) {
      for (int x = 100; x < 200; ++x) image.setPixelColor(x, y, kSky);
    }
    return image;
  }
  [[nodiscard]] PeopleRow& row() const { return *window->findChild<PeopleRow*>(); }
  [[nodiscard]] FaceTile& tile(const std::string& name) const {
    return *row().tile(named<Persona>(name).id);
  }
  [[nodiscard]] bool hasPicture(const std::string& name) const {
    return named<Persona>(name).picture.has_value();
  }
  static bool drop(QWidget& on, const QMimeData& mime) {
    const QPoint at = on.rect().center();
    QDragEnterEvent enter(at, Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(&on, &enter);
    if (!enter.isAccepted()) return false;
    QDropEvent let(at, Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(&on, &let);
    EXPECT_EQ(let.dropAction(), Qt::CopyAction) << "the file must stay where it is";
    settle();
    return true;
  }
  static QMimeData& pixels(QMimeData& mime) {
    mime.setImageData(wide());
    return mime;
  }
  QMimeData& file(QMimeData& mime, const QString& name, const std::string& bytes) {
    QFile out(WindowTest::file(name));
    EXPECT_TRUE(out.open(QIODevice::WriteOnly));
    out.write(QByteArray::fromStdString(bytes));
    mime.setUrls({QUrl::fromLocalFile(out.fileName())});
    return mime;
  }
  static void expectNear(QColor shown, QColor wanted) {
    EXPECT_LT(std::abs(shown.red() - wanted.red()) + std::abs(shown.blue() - wanted.blue()), 30)
        << shown.name().toStdString();
  }
};

TEST_F(Faces, ADroppedPictureIsShownRoundAndFromItsMiddle) {
  const journey::Journey before = journey();
  QMimeData mime;
  ASSERT_TRUE(drop(tile("Marcus"), pixels(mime)));
  ASSERT_TRUE(hasPicture("Marcus"));
  EXPECT_FALSE(hasPicture("Leah"));
  const QImage shown = tile("Marcus").grab().toImage();
  constexpr int kMiddle = 8 + 17;
  for (const int x : {10, kMiddle, 8 + 34 - 3}) expectNear(shown.pixelColor(x, kMiddle), kSky);
  const QImage other = tile("Leah").grab().toImage();
  expectNear(shown.pixelColor(9, 9), other.pixelColor(9, 9));
  EXPECT_EQ(english(window->map().document().undoLabel().value()), "Change picture");
  window->map().undo();
  EXPECT_TRUE(journey() == before);
  window->map().redo();
  close();
  reopen();
  EXPECT_TRUE(hasPicture("Marcus"));
}

TEST_F(Faces, AFoldedFaceShowsItToo) {
  QMimeData mime;
  drop(tile("Leah"), pixels(mime));
  window->resize(1280, 720);
  settle();
  ASSERT_TRUE(row().isFolded());
  expectNear(tile("Leah").grab().toImage().pixelColor(8 + 11, 17), kSky);
}

TEST_F(Faces, AFileIsTakenAndStays) {
  QMimeData mime;
  const auto path = file(mime, "leah.png", support::smallPng(80, 40)).urls().front().toLocalFile();
  EXPECT_TRUE(drop(tile("Leah"), mime));
  EXPECT_TRUE(hasPicture("Leah"));
  EXPECT_TRUE(QFile::exists(path));
}

TEST_F(Faces, WhatIsNoPictureIsRefusedInOneSentence) {
  const journey::Journey before = journey();
  QMimeData mime;
  drop(tile("Leah"), file(mime, "leah.png", "GIF89a and no PNG, whatever it is called"));
  EXPECT_TRUE(journey() == before);
  ASSERT_EQ(dialogs->told.size(), 1U);
  EXPECT_EQ(dialogs->told[0],
            "leah.png: expected a picture (PNG, JPEG or WebP), found something else");
  QMimeData text;
  text.setText("Leah");
  EXPECT_FALSE(drop(tile("Leah"), text));
}

TEST_F(Faces, OneIsPastedWhileTheFaceHasTheKeyboard) {
  tile("Ines").setFocus();
  QApplication::clipboard()->setText("no picture");
  QTest::keyClick(&tile("Ines"), Qt::Key_V, Qt::ControlModifier);
  settle();
  EXPECT_FALSE(hasPicture("Ines"));
  const auto* toast = window->findChild<QWidget*>("toast");
  EXPECT_EQ(toast->findChild<QLabel*>()->text(), "The clipboard holds no picture.");
  const journey::Journey before = journey();
  QApplication::clipboard()->setImage(wide());
  QTest::keyClick(&tile("Ines"), Qt::Key_V, Qt::ControlModifier);
  settle();
  EXPECT_TRUE(hasPicture("Ines"));
  EXPECT_EQ(QApplication::focusWidget(), &tile("Ines"));
  window->map().undo();
  EXPECT_TRUE(journey() == before);
}

TEST_F(Faces, TheCardShowsChoosesAndRemovesIt) {
  row().openCard(named<Persona>("Leah").id);
  auto* field = row().card()->findChild<QWidget*>("picture");
  ASSERT_TRUE(field);
  auto* box = field->findChild<QToolButton*>("shown");
  EXPECT_FALSE(field->findChild<QPushButton*>("removePicture")->isVisible());
  ASSERT_TRUE(wide().save(WindowTest::file("leah.png")));
  dialogs->opens.push_back(WindowTest::file("leah.png"));
  QTest::keyClick(box, Qt::Key_Space);
  settle();
  ASSERT_TRUE(hasPicture("Leah"));
  auto* portrait = row().card()->findChild<PortraitView*>();
  expectNear(portrait->grab().toImage().pixelColor(4, portrait->height() / 2), kSky);
  QTest::mouseClick(field->findChild<QPushButton*>("removePicture"), Qt::LeftButton);
  EXPECT_FALSE(hasPicture("Leah"));
  QApplication::clipboard()->setImage(wide());
  QTest::keyClick(box, Qt::Key_V, Qt::ControlModifier);
  EXPECT_TRUE(hasPicture("Leah"));
}

TEST_F(Faces, WhereTheMapCanOnlyBeReadItIsSaidWhy) {
  close();
  auto holder =
      store::Document::open(WindowTest::file("map.journey").toStdString(), services.store);
  reopen();
  ASSERT_FALSE(window->map().canEdit());
  QMimeData mime;
  drop(tile("Leah"), pixels(mime));
  EXPECT_FALSE(hasPicture("Leah"));
  const auto* toast = window->findChild<QWidget*>("toast");
  EXPECT_EQ(toast->findChild<QLabel*>()->text(), window->map().whyReadOnly());
}

}  // namespace
}  // namespace throughline::editor
