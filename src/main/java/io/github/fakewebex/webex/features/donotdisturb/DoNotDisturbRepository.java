package io.github.fakewebex.webex.features.donotdisturb;

import io.github.fakewebex.webex.features.PersonSettingRepository;

interface DoNotDisturbRepository extends PersonSettingRepository<DoNotDisturbSetting> {}
