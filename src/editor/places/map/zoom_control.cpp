#include "zoom_control.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <cmath>

namespace throughline::editor {

namespace {

// The slider is logarithmic: a step is the same factor everywhere.
constexpr int kPerDoubling = 20;
constexpr qreal kOnePercent = 0.01;  // below it a decimal tells
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
  m_slider->setMaximum(positionOf(kLargestZoom));
  m_slider->setPageStep(kPerDoubling / 2);
  m_slider->setFixedWidth(110);
  m_percent->setFixedWidth(m_percent->fontMetrics().horizontalAdvance("1000 %") + 16);
  for (QWidget* each : std::initializer_list<QWidget*>{fit, smaller, m_slider, larger, m_percent}) {
    layout->addWidget(each);
  }
  connect(fit, &QPushButton::clicked, this, &ZoomControl::fitWanted);
  connect(smaller, &QPushButton::clicked, this, [this] { emit stepWanted(false); });
  connect(larger, &QPushButton::clicked, this, [this] { emit stepWanted(true); });
  connect(m_percent, &QPushButton::clicked, this, [this] { emit zoomWanted(1); });
  connect(m_slider, &QSlider::valueChanged, this,
          [this](int position) { emit zoomWanted(zoomAt(position)); });
}

void ZoomControl::show(qreal zoom, qreal least) {
  const QSignalBlocker block(m_slider);
  m_slider->setMinimum(positionOf(least));
  m_slider->setValue(positionOf(zoom));
  m_percent->setText(QLocale().toString(zoom * 100, 'f', zoom < kOnePercent ? 1 : 0) + " %");
}

}  // namespace throughline::editor
