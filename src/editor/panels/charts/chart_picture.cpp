#include "chart_picture.h"

#include <QBuffer>
#include <QGraphicsScene>
#include <QPainter>
#include <QSvgGenerator>
#include <QXmlStreamReader>
#include <algorithm>

#include "plot.h"
#include "plot_text.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/pictures.h"

namespace throughline::editor {

using drawing::Ink;

namespace {

constexpr qreal kPictureMargin = 14;
constexpr qreal kTitle = 28;

QString title(const ChartContent& content) {
  const QString& period = periodOf(content);
  return period.isEmpty() ? titleOf(content) : titleOf(content) + ", " + period;
}

/// The plot in a scene of its own, so that the one on screen is left alone.
class ChartScene {
 public:
  ChartScene(const ChartContent& content, const drawing::Theme& theme, QSizeF size)
      : m_content(content), m_theme(theme), m_plot(makePlot(content, theme).release()) {
    m_scene.addItem(m_plot);
    const qreal room = size.height() - kTitle - 2 * kPictureMargin;
    const qreal height = std::max(std::min(room, m_plot->mostHeight()), m_plot->leastHeight());
    m_plot->fit({std::max<qreal>(320, size.width()) - 2 * kPictureMargin, height});
    m_scene.setSceneRect(m_plot->rect());
  }

  [[nodiscard]] QSizeF size() const {
    return m_plot->size() + QSizeF(2 * kPictureMargin, kTitle + 2 * kPictureMargin);
  }

  void paint(QPainter& painter) {
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRectF({}, size()), m_theme.of(Ink::surface));
    drawText(painter, {kPictureMargin, kPictureMargin, m_plot->size().width(), kTitle - 8},
             Qt::AlignLeft, title(m_content), ChartFonts::of(m_plot->font()).title,
             m_theme.of(Ink::text));
    m_scene.render(&painter, QRectF({kPictureMargin, kPictureMargin + kTitle}, m_plot->size()),
                   m_plot->rect());
  }

 private:
  const ChartContent& m_content;
  const drawing::Theme& m_theme;
  QGraphicsScene m_scene;
  Plot* m_plot;  // the scene's
};

bool isAllowedInXml(QChar c) {
  const char16_t code = c.unicode();
  if (code < 0x20) return code == '\t' || code == '\n' || code == '\r';
  return code != 0xFFFE && code != 0xFFFF;
}

void requireWellFormed(const QByteArray& svg) {
  QXmlStreamReader reader(svg);
  while (!reader.atEnd()) reader.readNext();
  if (!reader.hasError()) return;
  throw journey::Error(journey::Blame::system, "chart",
                       journey::messages::chartSvgUnsound(reader.errorString().toStdString()));
}

}  // namespace

QImage chartImage(const ChartContent& content, const drawing::Theme& theme, QSizeF size,
                  qreal scale) {
  ChartScene sheet(content, theme, size);
  QImage image((sheet.size() * scale).toSize(), QImage::Format_RGB32);
  QPainter painter(&image);
  painter.scale(scale, scale);
  sheet.paint(painter);
  return image;
}

QByteArray chartPng(const ChartContent& content, const drawing::Theme& theme, QSizeF size) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  if (!chartImage(content, theme, size).save(&buffer, "PNG")) {
    throw journey::Error(journey::Blame::system, "chart", journey::messages::chartPngRefused());
  }
  return bytes;
}

QByteArray chartSvg(const ChartContent& content, const drawing::Theme& theme, QSizeF size) {
  ChartScene sheet(content, theme, size);
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setSize(sheet.size().toSize());
  generator.setViewBox(QRectF({}, sheet.size()));
  generator.setTitle(title(content).toHtmlEscaped());
  QPainter painter(&generator);
  sheet.paint(painter);
  painter.end();
  QString text = QString::fromUtf8(bytes);
  text.removeIf([](QChar c) { return !isAllowedInXml(c); });
  bytes = text.toUtf8();
  requireWellFormed(bytes);
  return bytes;
}

}  // namespace throughline::editor
