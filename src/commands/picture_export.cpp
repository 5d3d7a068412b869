#include "picture_export.h"

#include <QGuiApplication>
#include <memory>

#include "throughline/drawing/slide.h"

namespace throughline::commands {

namespace {

/// Fonts need a QGuiApplication; where the program has one already, it serves.
class Fonts {
 public:
  Fonts() {
    if (QCoreApplication::instance()) return;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Standard error is for our own lines; Qt's remarks on its surroundings are none.
    m_before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    m_application = std::make_unique<QGuiApplication>(m_count, m_words);
  }

  ~Fonts() {
    if (!m_application) return;
    m_application.reset();
    qInstallMessageHandler(m_before);
  }
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

 private:
  int m_count = 1;
  char m_name[12] = "throughline";
  char* m_words[2] = {m_name, nullptr};
  std::unique_ptr<QGuiApplication> m_application;
  QtMessageHandler m_before = nullptr;
};

}  // namespace

std::string drawPng(const journey::Journey& journey, const PictureWishes& wishes,
                    const store::Sink& sink) {
  const Fonts fonts;
  drawing::ViewOptions view;
  view.period = wishes.period;
  view.personas = wishes.personas;
  view.onlyStage = wishes.stage;
  view.title = wishes.title;
  drawing::PictureOptions options;
  if (wishes.scale) options.scale = *wishes.scale;
  if (wishes.size) options.fitInto = QSize(wishes.size->width, wishes.size->height);
  options.dark = wishes.dark;
  options.transparent = wishes.transparent;

  const drawing::MapLayout layout = drawing::pictureLayout(journey, view, options);
  drawing::writePng(layout, options, sink);
  const QSize size = drawing::pictureSize(layout, options);
  return std::to_string(size.width()) + " × " + std::to_string(size.height()) + " pixels";
}

}  // namespace throughline::commands
