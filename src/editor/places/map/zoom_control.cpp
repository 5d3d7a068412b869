#include "zoom_control.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <algorithm>
#include <array>
#include <cmath>

namespace throughline::editor {

namespace {

// The slider is logarithmic: a step is the same factor everywhere.
constexpr int kPerDoubling = 20;
constexpr qreal kSmallestZoom = 0.1;
constexpr qreal kLargestZoom = 4;

int positionOf(qreal zoom) { return static_cast<int>(std::lround(std::log2(zoom) * kPerDoubling)); }
qreal zoomAt(int position) { return std::exp2(static_cast<qreal>(position) / kPerDoubling); }

QPushButton* flatButton(const QString& text, const QString& name, const QString& tip,
                        QWidget* parent) {
  auto* button = new QPushButton(text, parent);
  button->setProperty("look", "quiet");
  button->setObjectName(name);
  button->setToolTip(tip);
  button->setAccessibleName(tip);
  return button;
}

}  // namespace

ZoomControl::ZoomControl(QWidget* parent)
    : QWidget(parent),
      m_slider(new QSlider(Qt::Horizontal, this)),
      m_percent(flatButton("100 %", "zoomPercent", tr("Show at 100 %"), this)) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
  QPushButton* fit = flatButton(tr("Fit"), "zoomFit", tr("Fit the map into the window"), this);
  QPushButton* smaller = flatButton("−", "zoomOut", tr("Smaller"), this);
  QPushButton* larger = flatButton("+", "zoomIn", tr("Larger"), this);
  m_slider->setObjectName("zoomSlider");
  m_slider->setAccessibleName(tr("Zoom"));
  m_slider->setRange(positionOf(kSmallestZoom), positionOf(kLargestZoom));
  m_slider->setPageStep(kPerDoubling / 2);
  m_slider->setFixedWidth(110);
  m_percent->setFixedWidth(m_percent->fontMetrics().horizontalAdvance("1000 %") + 16);
  for (QWidget* each : std::initializer_list<QWidget*>{fit, smaller, m_slider, larger, m_percent}) {
    layout->addWidget(each);
  }
  connect(fit, &QPushButton::clicked, this, &ZoomControl::fitWanted);
  connect(smaller, &QPushButton::clicked, this, [this] { step(-1); });
  connect(larger, &QPushButton::clicked, this, [this] { step(1); });
  connect(m_percent, &QPushButton::clicked, this, [this] { emit zoomWanted(1); });
  connect(m_slider, &QSlider::valueChanged, this,
          [this](int position) { emit zoomWanted(zoomAt(position)); });
}

void ZoomControl::show(qreal zoom) {
  const QSignalBlocker block(m_slider);
  m_slider->setValue(positionOf(zoom));
  m_percent->setText(QLocale().toString(static_cast<int>(std::lround(zoom * 100))) + " %");
}

void ZoomControl::step(int direction) {
  constexpr std::array kStops{0.1, 0.25, 0.33, 0.5, 0.67, 0.8, 0.9,
                              1.0, 1.1,  1.25, 1.5, 2.0,  3.0, 4.0};
  const qreal now = zoomAt(m_slider->value());
  constexpr qreal kClose = 0.02;
  if (direction > 0) {
    const auto next = std::ranges::find_if(kStops, [=](qreal stop) { return stop > now + kClose; });
    emit zoomWanted(next == kStops.end() ? kStops.back() : *next);
    return;
  }
  const auto after = std::ranges::find_if(kStops, [=](qreal stop) { return stop >= now - kClose; });
  emit zoomWanted(after == kStops.begin() ? kStops.front() : *(after - 1));
}

}  // namespace throughline::editor
