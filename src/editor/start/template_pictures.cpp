#include "template_pictures.h"

#include <functional>

#include "frame/map_pictures.h"
#include "frame/today.h"
#include "throughline/drawing/slide.h"
#include "throughline/journey/error.h"

namespace throughline::editor {

TemplatePictures::TemplatePictures(const Services& services, QObject* parent)
    : QObject(parent), m_services(services) {
  m_next.setSingleShot(true);
  m_next.setInterval(0);
  connect(&m_next, &QTimer::timeout, this, &TemplatePictures::paintNext);
}

QString TemplatePictures::keyOf(const exchange::Template& of, const drawing::Theme& theme) {
  return QString::fromStdString(of.name) + (theme.dark ? "/dark/" : "/light/") +
         QString::number(std::hash<std::string>()(of.document));
}

journey::Journey TemplatePictures::mapOf(const exchange::Template& of) const {
  journey::IdSource ids = journey::seededIds(1);
  return exchange::mapOf(of, "", today(m_services), ids);
}

QImage TemplatePictures::picture(const exchange::Template& of, const drawing::Theme& theme) {
  const QString key = keyOf(of, theme);
  if (const auto found = m_pictures.constFind(key); found != m_pictures.cend()) return *found;
  m_pictures.insert(key, {});
  m_waiting.push_back({of, &theme});
  m_next.start();
  return {};
}

void TemplatePictures::paintNext() {
  const Wanted wanted = std::move(m_waiting.front());
  m_waiting.pop_front();
  try {
    const bool empty = wanted.content.document.empty();
    m_pictures.insert(keyOf(wanted.content, *wanted.theme),
                      smallPicture(mapOf(wanted.content), *wanted.theme, empty));
    emit painted();
  } catch (const journey::Error&) {
    // Whoever makes a map of it is told what is wrong with it.
  }
  if (!m_waiting.empty()) m_next.start();
}

QImage TemplatePictures::largePicture(const exchange::Template& of, const drawing::Theme& theme,
                                      QSize size) const {
  try {
    const journey::Journey map = mapOf(of);
    const drawing::PictureOptions options{.fitInto = size, .dark = theme.dark};
    const drawing::ViewOptions view{.invitations = of.document.empty(), .words = drawing::worded};
    return drawing::picture(drawing::pictureLayout(map, view, options), options);
  } catch (const journey::Error&) {
    return {};
  }
}

}  // namespace throughline::editor
