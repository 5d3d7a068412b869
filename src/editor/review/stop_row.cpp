#include "review/stop_row.h"

#include <QHBoxLayout>
#include <QPainter>

#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

using drawing::Ink;

/// A circle that fills as the stop is answered, its name, and how far it is.
class StopButton : public QPushButton {
 public:
  explicit StopButton(QWidget* parent) : QPushButton(parent) {
    setProperty("look", "stop");
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    setMinimumWidth(20);
  }
  void show(const StopMark& stop, const drawing::Theme& theme, qreal scale) {
    m_stop = stop;
    m_theme = &theme;
    m_scale = scale;
    setAccessibleName(QStringLiteral("%1, %2").arg(stop.name, stop.state));
    setToolTip(plainTip(accessibleName()));
    update();
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    if (!m_theme) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& theme = *m_theme;
    const qreal side = 23 * m_scale;
    const QRectF circle(6 * m_scale, (height() - side) / 2, side, side);
    const QColor fill = theme.of(m_stop.here ? Ink::selection : Ink::secondText);
    painter.setPen(QPen(fill, 2 * m_scale));
    painter.setBrush(theme.of(Ink::surface));
    painter.drawEllipse(circle);
    if (m_stop.share > 0) {
      painter.save();
      painter.setClipRect(QRectF(circle.left(), circle.bottom() - side * m_stop.share, side, side));
      painter.setBrush(fill);
      painter.drawEllipse(circle);
      painter.restore();
    }
    if (m_stop.share >= 1) {
      painter.setPen(QPen(theme.of(Ink::surface), 2.4 * m_scale, Qt::SolidLine, Qt::RoundCap));
      const QPointF middle = circle.center();
      const QPointF check[]{middle + QPointF(-5, 0.5) * m_scale,
                            middle + QPointF(-1.5, 4) * m_scale, middle + QPointF(5, -4) * m_scale};
      painter.drawPolyline(check, 3);
    }
    const qreal left = circle.right() + 9 * m_scale;
    const qreal room = width() - left - 2;
    QFont font = this->font();
    font.setPixelSize(std::max(12, static_cast<int>(18 * m_scale)));
    font.setWeight(m_stop.here ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    const QString name = (m_stop.weakest ? QStringLiteral("⚑ ") : QString()) + m_stop.name;
    painter.setPen(theme.of(m_stop.weakest ? Ink::weakText
                            : m_stop.here  ? Ink::text
                                           : Ink::secondText));
    const qreal middle = height() / 2.0;
    painter.drawText(QPointF(left, middle - 4 * m_scale),
                     metrics.elidedText(name, Qt::ElideRight, room));
    font.setWeight(QFont::Normal);
    painter.setFont(font);
    painter.setPen(theme.of(m_stop.here ? Ink::text : Ink::secondText));
    painter.drawText(QPointF(left, middle + metrics.ascent() + 1 * m_scale),
                     QFontMetricsF(font).elidedText(m_stop.state, Qt::ElideRight, room));
    if (!hasFocus()) return;
    painter.setPen(QPen(theme.of(Ink::selection), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
  }

 private:
  StopMark m_stop;
  const drawing::Theme* m_theme = nullptr;
  qreal m_scale = 1;
};

}  // namespace

StopRow::StopRow(QWidget* parent) : QWidget(parent) {
  setObjectName("stopRow");
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(24, 0, 24, 0);
  layout->setSpacing(4);
}

void StopRow::show(const std::vector<StopMark>& stops, const drawing::Theme& theme, qreal scale) {
  while (m_buttons.size() < stops.size()) {
    auto* button = new StopButton(this);
    button->setObjectName(QStringLiteral("stop_%1").arg(m_buttons.size()));
    connect(button, &QPushButton::clicked, this,
            [this, place = static_cast<int>(m_buttons.size())] { emit chosen(place); });
    layout()->addWidget(button);
    m_buttons.push_back(button);
  }
  while (m_buttons.size() > stops.size()) {
    m_buttons.back()->deleteLater();
    m_buttons.pop_back();
  }
  for (std::size_t i = 0; i < stops.size(); ++i) {
    static_cast<StopButton*>(m_buttons[i])->show(stops[i], theme, scale);
  }
  m_stops = stops;
}

}  // namespace throughline::editor
